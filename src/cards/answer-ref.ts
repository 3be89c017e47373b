import { z } from "zod";
import { limits } from "./limits.ts";

/**
 * What an answer shows, small enough to ride in a button: pressed, the same answer can be made again,
 * since Slack sends no message along with a press on an ephemeral one and the bot keeps none.
 */
const refSchema = z.object({
  /** Which feature makes the answer: `find`, `similar`, … */
  kind: z.string().max(20),
  /** The query, or whatever the kind needs. */
  q: z.string().max(2000),
  /** How many cards are shown. */
  n: z.int().min(1).max(10).catch(5),
  /** How many are passed over. */
  o: z.int().min(0).max(10_000).catch(0),
  /** Search as typed, without spelling corrections. */
  v: z.literal(1).optional().catch(undefined),
});

export type AnswerRef = Readonly<z.infer<typeof refSchema>>;

export function answerRef(kind: string, q: string): AnswerRef {
  return { kind, q, n: 5, o: 0 };
}

/** The ref as text, or `undefined` where it would not fit into `max` code points. */
export function encodeRef(ref: AnswerRef, max: number = limits.buttonValue): string | undefined {
  const text = JSON.stringify(ref).replaceAll(/[<>&]/gu, asEscape);
  return Array.from(text).length <= max ? text : undefined;
}

/** What a person wrote stays inert wherever a button's value or id is shown: `\u003c` for `<`. */
function asEscape(character: string): string {
  return `\\u00${character.charCodeAt(0).toString(16)}`;
}

/** The ref in a button's value, or `undefined` where there is none. */
export function parseRef(text: string): AnswerRef | undefined {
  try {
    return refSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

const separator = "|";

/** Block id of a card's actions: names the card and, where it fits, the answer that the card stands in. */
export function cardBlockId(resourceId: string, ref: AnswerRef | undefined): string {
  const head = `card${separator}${resourceId}${separator}`;
  const encoded = ref && encodeRef(ref, limits.blockId - head.length);
  return head + (encoded ?? "");
}

/** The answer that a pressed card stands in. */
export function refOfBlockId(blockId: string): AnswerRef | undefined {
  const [kind, , ...rest] = blockId.split(separator);
  return kind === "card" ? parseRef(rest.join(separator)) : undefined;
}
