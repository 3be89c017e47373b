import { flag, optional, text } from "./arguments.ts";
import { pageArgs } from "./page.ts";

/** The arguments that say which messages of a conversation are wanted. */
export const rangeArgs = {
  channel: text,
  include_all_metadata: optional(flag),
  ...pageArgs,
  oldest: optional(text),
  latest: optional(text),
  inclusive: optional(flag),
};

interface Range {
  readonly oldest?: string | undefined;
  readonly latest?: string | undefined;
  readonly inclusive?: boolean | undefined;
}

export function between<T extends { readonly ts: string }>(messages: readonly T[], range: Range) {
  const { oldest = "0", latest, inclusive = false } = range;
  return messages.filter(({ ts }) => {
    const atEdge = ts === oldest || ts === latest;
    if (atEdge) return inclusive;
    return Number(ts) > Number(oldest) && (latest === undefined || Number(ts) < Number(latest));
  });
}
