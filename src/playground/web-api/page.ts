import { optional, text, whole } from "./arguments.ts";
import { ApiError } from "./method.ts";

/** The arguments of every method that gives a list in pages. */
export const pageArgs = { cursor: optional(text), limit: optional(whole(1, 1000)) };

interface PageArgs {
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/** One page of a list, and the cursor of the next. */
export function pageOf<T>(all: readonly T[], { cursor, limit = 100 }: PageArgs) {
  const start = cursor === undefined ? 0 : startOf(cursor);
  const end = start + limit;
  const has_more = end < all.length;
  const next_cursor = has_more ? cursorAt(end) : "";
  return { items: all.slice(start, end), has_more, response_metadata: { next_cursor } };
}

const cursorAt = (index: number) => Buffer.from(`next:${index}`).toString("base64");

function startOf(cursor: string): number {
  const [, index] = /^next:(\d+)$/.exec(Buffer.from(cursor, "base64").toString()) ?? [];
  if (index === undefined) throw new ApiError("invalid_cursor");
  return Number(index);
}
