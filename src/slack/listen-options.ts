import type { PlainTextOption } from "@slack/types";
import { limits } from "#cards/limits.ts";
import type { Listening } from "./listening.ts";
import { suggestionPayload } from "./payloads.ts";

/** The answer is the acknowledgement itself, so it is made first. */
export function listenToOptions(listening: Listening): void {
  const constraints = { type: "block_suggestion" } as const;
  listening.app.options<"block_suggestion">(constraints, async ({ ack, body }) => {
    const { action_id: id, user, team, value: typed } = suggestionPayload.parse(body);
    const viewer = { team: team?.id ?? user.team_id ?? "", person: user.id };
    const options = await offer(listening, id, { viewer, typed });
    await ack({ options: options.slice(0, limits.selectOptions) });
  });
}

type Query = Parameters<Listening["handlers"]["options"][string]>[0];

/** There is no place for a sentence in a list that stays empty: a failure is for the log. */
async function offer(
  { handlers, log }: Listening,
  id: string,
  query: Query,
): Promise<readonly PlainTextOption[]> {
  const handle = Object.hasOwn(handlers.options, id) ? handlers.options[id] : undefined;
  try {
    return (await handle?.(query)) ?? [];
  } catch (error) {
    log.error({ name: `options ${id}`, err: error }, "failed");
    return [];
  }
}
