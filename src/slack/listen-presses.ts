import type { RespondFn } from "@slack/bolt";
import type { WebClient } from "@slack/web-api";
import { refOfBlockId } from "#cards/answer-ref.ts";
import { declaredActionId } from "#cards/elements.ts";
import { cardMenuId, parseMenuValue } from "#cards/resource-card.ts";
import type { Press, Surface } from "./handlers.ts";
import type { Listening } from "./listening.ts";
import { elementValue, inputValues, type PressPayload, pressPayload } from "./payloads.ts";
import { type Reply, replyByResponse } from "./reply.ts";
import { replyFromHome, replyInModal } from "./reply-in-view.ts";
import { UserError } from "./user-error.ts";

export function listenToPresses({ app, handlers, run, sentences }: Listening): void {
  app.action({ type: "block_actions" }, async ({ ack, body, respond, client }) => {
    await ack();
    const press = bodyToPress(pressPayload.parse(body), { respond, client, sentences });
    await run({
      name: `press ${press.actionId}`,
      team: press.viewer.team,
      key: `press ${press.triggerId} ${press.actionId}`,
      tell: press.reply.privately,
      work: async () => {
        const handle = Object.hasOwn(handlers.actions, press.actionId)
          ? handlers.actions[press.actionId]
          : undefined;
        if (handle === undefined) throw outdated();
        await handle(press);
      },
    });
  });
}

const outdated = () => new UserError((say) => say.buttonOutdated);

interface Means {
  /** Bolt gives none where the payload has no `response_url`, as on Home and in modals. */
  readonly respond: RespondFn | undefined;
  readonly client: WebClient;
  readonly sentences: Listening["sentences"];
}

function bodyToPress(body: PressPayload, means: Means): Press {
  const channel = body.channel?.id ?? body.container.channel_id;
  const thread = body.message?.thread_ts ?? body.container.thread_ts;
  const messageTs = body.message?.ts ?? body.container.message_ts;
  const ref = refOfBlockId(pressedElement(body).blockId);
  return {
    viewer: { team: teamOf(body), person: body.user.id },
    ...pressedElement(body),
    ...(ref === undefined ? {} : { ref }),
    ...(channel === undefined ? {} : { channel }),
    ...(thread === undefined ? {} : { thread }),
    ...(messageTs === undefined ? {} : { messageTs }),
    ...(body.view ? { view: viewPart(body.view) } : {}),
    surface: surfaceOf(body, channel),
    triggerId: body.trigger_id,
    values: inputValues(body.view?.state ?? body.state),
    client: means.client,
    reply: replyToPress(body, { ...means, channel, thread }),
  };
}

const teamOf = ({ team, user }: PressPayload): string => team?.id ?? user.team_id ?? "";

function viewPart(view: NonNullable<PressPayload["view"]>): NonNullable<Press["view"]> {
  return { id: view.id, hash: view.hash, metadata: view.private_metadata };
}

/** A ⋯ menu's chosen entry counts as a press of its own action on the menu's resource. */
function pressedElement(body: PressPayload): Pick<Press, "actionId" | "value" | "blockId"> {
  const [pressed] = body.actions;
  const held = pressed && elementValue(pressed);
  const value = typeof held === "string" ? held : (held ?? []).join(",");
  const blockId = pressed?.block_id ?? "";
  const actionId = declaredActionId(pressed?.action_id ?? "");
  if (actionId !== cardMenuId) return { actionId, value, blockId };
  const chosen = parseMenuValue(value);
  return { actionId: chosen.actionId, value: chosen.resourceId, blockId };
}

/** An ephemeral message and a direct one are seen by one person alone. */
function surfaceOf(body: PressPayload, channel: string | undefined): Surface {
  if (body.view) return body.view.type === "home" ? "home" : "modal";
  return body.container.is_ephemeral === true || channel?.startsWith("D") === true
    ? "private"
    : "public";
}

function replyToPress(
  body: PressPayload,
  means: Means & { channel: string | undefined; thread: string | undefined },
): Reply {
  const { client, respond, channel, thread } = means;
  const user = body.user.id;
  if (body.view) {
    const sentences = () => means.sentences(teamOf(body));
    const pressed = { client, user, triggerId: body.trigger_id, sentences };
    return body.view.type === "home" ? replyFromHome(pressed) : replyInModal(pressed, body.view.id);
  }
  const place = { channel: channel ?? "", ...(thread === undefined ? {} : { thread }) };
  if (respond === undefined) throw outdated();
  return replyByResponse({ respond, client, user, place });
}
