import { placedElements } from "#playground/blocks/elements.ts";
import type { LocalSlack } from "#playground/local-slack.ts";
import { queries } from "./queries.ts";

const channel = "C0CHANNEL01";

export type RequestKind = "search" | "save" | "vote";

export interface Request {
  readonly kind: RequestKind;
  /** Milliseconds from the envelope to the answer at its `response_url`. */
  readonly time: number;
}

/** Of ten requests. */
const mix: readonly RequestKind[] = [
  ...(["search", "save", "search", "vote", "search"] as const),
  ...(["search", "save", "search", "vote", "search"] as const),
];

export interface Clicker {
  /** The person has an answer to press on; gives what does their `number`th request. */
  readonly begin: (person: string) => Promise<(number: number) => Promise<Request>>;
  readonly end: () => void;
}

/** People who search, save and vote. A refused press or an answer that tells of a failure ends the run. */
export function createClicker(slack: LocalSlack): Clicker {
  const answers = createAnswers(slack);
  const search = (person: string, number: number) =>
    slack.as(person).command(channel, `/mlops-learn ${queries[number % queries.length] ?? ""}`);
  return {
    end: answers.end,
    begin: async (person) => {
      await answers.timed(() => search(person, 0));
      const { ts = "" } = slack.as(person).messages().at(-1) ?? {};
      const press = (kind: "save" | "vote", number: number) => {
        const message = slack.workspace.messages.find(channel, ts);
        if (message === undefined) throw new Error(`${person}'s answer is gone`);
        const buttons = placedElements(message.blocks ?? []).filter(({ element }) =>
          String(element.action_id).startsWith(`${kind}:`),
        );
        const pressed = buttons[number % buttons.length]?.element ?? {};
        const { action_id, value } = pressed as { action_id: string; value: string };
        return slack.as(person).press(message, { action_id, value });
      };
      return async (number) => {
        const kind = mix[number % mix.length] ?? "search";
        const act = () => (kind === "search" ? search(person, number) : press(kind, number));
        return { kind, time: await answers.timed(act) };
      };
    },
  };
}

/** When the answer to each `response_url` came: it may come before the acknowledgement is read. */
function createAnswers(slack: LocalSlack) {
  const came = new Map<string, number>();
  const waiting = new Map<string, (at: number) => void>();
  const end = slack.onCall(({ method, args }) => {
    if (method !== "response_url") return;
    if (String(args["text"]).includes("(ref ")) throw new Error(String(args["text"]));
    const url = String(args["response_url"]);
    const wait = waiting.get(url);
    if (wait === undefined) came.set(url, performance.now());
    else wait(performance.now());
    waiting.delete(url);
  });
  const answered = (url: string) => {
    const at = came.get(url);
    came.delete(url);
    return at ?? new Promise<number>((resolve) => waiting.set(url, resolve));
  };
  const timed = async (act: () => ReturnType<ReturnType<LocalSlack["as"]>["command"]>) => {
    const began = performance.now();
    const outcome = await act();
    if (!outcome.ok) throw new Error(outcome.error);
    return (await answered(outcome.response_url ?? "")) - began;
  };
  return { end, timed };
}
