import { placedElements } from "#playground/blocks/elements.ts";
import type { Container, StateValues } from "#playground/view.ts";
import type { StoredMessage } from "#playground/workspace/message.ts";
import type { StoredView } from "#playground/workspace/stored-view.ts";
import { chosenField, enteredValues, textOf, type Choice, type Entered } from "./chosen.ts";
import { edit } from "./edit.ts";
import { openHome } from "./home.ts";
import { setMembership } from "./membership.ts";
import { close, submit } from "./modal.ts";
import { postTyped } from "./post.ts";
import { press } from "./press.ts";
import { useShortcut } from "./shortcut.ts";
import type { Outcome, Stage } from "./stage.ts";
import { suggestOptions } from "./suggest-options.ts";

/** Which element to use: its label, or any of its ids. */
export type Wanted =
  | string
  | {
      readonly label?: string;
      readonly action_id?: string;
      readonly block_id?: string;
      readonly value?: string;
      /** For an element that offers a choice. */
      readonly choose?: Choice;
    };

type Where = StoredMessage | StoredView;

/** Someone at the keyboard. Each act resolves when the bot has acked, or failed to within three seconds. */
export interface PersonDriver {
  readonly id: string;
  /** Text as typed; one that begins with `/` is a command. */
  post(channel: string, text: string, options?: { readonly thread_ts?: string }): Promise<Outcome>;
  /** `command(channel, "/mlops-learn monitoring")` */
  command(channel: string, text: string): Promise<Outcome>;
  /** Posts the text with a mention of the bot before it. */
  mention(
    channel: string,
    text: string,
    options?: { readonly thread_ts?: string },
  ): Promise<Outcome>;
  /** Writes to the bot in a DM. */
  dm(text: string): Promise<Outcome>;
  /** Changes the words of an own message. */
  edit(message: StoredMessage, text: string): Promise<Outcome>;
  press(where: Where, wanted: Wanted, state?: StateValues): Promise<Outcome>;
  shortcut(callback_id: string, message?: StoredMessage): Promise<Outcome>;
  /** Values by `block_id`, as typed or chosen. */
  submit(view: StoredView, entered?: Entered): Promise<Outcome>;
  close(view: StoredView): Promise<Outcome>;
  openHome(tab?: "home" | "messages"): Promise<Outcome>;
  /** Types into an external select. */
  typeInSelect(where: Where, action_id: string, value: string): Promise<Outcome>;
  inviteBot(channel: string): Promise<Outcome>;
  removeBot(channel: string): Promise<Outcome>;
  /** What this person sees. */
  messages(): readonly StoredMessage[];
  home(): StoredView | undefined;
  modals(): readonly StoredView[];
  notices(): readonly string[];
}

export function createPerson(stage: Stage, id: string): PersonDriver {
  return { id, ...writing(stage, id), ...using(stage, id), ...seeing(stage, id) };
}

/** Words typed into a message box, and who may read them. */
function writing(stage: Stage, person: string) {
  const { conversations, bot } = stage.workspace;
  const idOf = (reference: string) => conversations.find(reference)?.id ?? reference;
  const post: PersonDriver["post"] = (channel, text, options = {}) =>
    postTyped(stage, { person, channel: idOf(channel), text, ...options });
  const membership = (channel: string, member: boolean) =>
    setMembership(stage, { person, channel: idOf(channel), member });
  return {
    post,
    command: (channel, text) => post(channel, text),
    mention: (channel, text, options) => post(channel, `@${bot.name} ${text}`.trim(), options),
    edit: (message, text) => edit(stage, message, text),
    dm: (text) => post(conversations.dmOf(person).id, text),
    inviteBot: (channel) => membership(channel, true),
    removeBot: (channel) => membership(channel, false),
  } satisfies Partial<PersonDriver>;
}

/** Elements, modals, shortcuts and the Home tab. */
function using(stage: Stage, person: string) {
  return {
    press: (where, wanted, state) => {
      const { action } = findElement(where, wanted);
      return press(stage, { person, container: containerOf(where), action, state });
    },
    shortcut: (callback_id, message) => useShortcut(stage, { person, callback_id, message }),
    submit: (view, entered = {}) => {
      const state = enteredValues(view.blocks, entered);
      return submit(stage, { person, view_id: view.id, state });
    },
    close: (view) => close(stage, person, view.id),
    openHome: (tab = "home") => openHome(stage, person, tab),
    typeInSelect: (where, action_id, value) => {
      const { block_id = "" } = findElement(where, { action_id });
      const container = containerOf(where);
      return suggestOptions(stage, { person, container, action_id, block_id, value });
    },
  } satisfies Partial<PersonDriver>;
}

function seeing(stage: Stage, person: string) {
  const { views, notices } = stage.workspace;
  return {
    messages: () => visibleMessages(stage, person),
    home: () => views.homeOf(person),
    modals: () => views.stackOf(person),
    notices: () => notices.all().flatMap((each) => (each.person === person ? [each.text] : [])),
  } satisfies Partial<PersonDriver>;
}

export function visibleMessages({ workspace }: Pick<Stage, "workspace">, person: string) {
  return workspace.messages.all().filter((message) => {
    const channel = workspace.conversations.find(message.channel);
    const inSight = channel?.person === undefined || channel.person === person;
    return inSight && (message.only_for === undefined || message.only_for === person);
  });
}

const containerOf = (where: Where): Container =>
  "ts" in where
    ? { in: "message", channel: where.channel, ts: where.ts }
    : { in: "view", view_id: where.id };

function findElement(where: Where, wanted: Wanted) {
  const by = typeof wanted === "string" ? { label: wanted } : wanted;
  const all = placedElements(where.blocks ?? []);
  const found = all.find(
    ({ block, element }) =>
      matches(by.label, textOf(element["text"])) &&
      matches(by.action_id, element.action_id) &&
      matches(by.block_id, block.block_id) &&
      matches(by.value, element["value"]),
  );
  if (!found) {
    const labels = all.map(
      ({ element }) => `"${textOf(element["text"])}" (${String(element.action_id)})`,
    );
    throw new Error(
      `Nothing to press for ${JSON.stringify(by)}. There are: ${labels.join(", ") || "none"}.`,
    );
  }
  const { block, element } = found;
  const chosen = by.choose === undefined ? {} : chosenField(element, by.choose);
  const { type, action_id } = element;
  const { block_id } = block;
  return { block_id, action: { type, action_id, block_id, ...chosen } };
}

const matches = (wanted: string | undefined, is: unknown) => wanted === undefined || wanted === is;
