import { flag, optional, text } from "./arguments.ts";

/** The arguments that cut a stretch of time out of a conversation. */
export const rangeArgs = {
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
