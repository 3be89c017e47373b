import { z } from "zod";
import { checkBlocks } from "#playground/blocks/check.ts";
import { fillIn } from "#playground/blocks/fill-in.ts";
import type { Block, MessageContent } from "#playground/workspace/message.ts";
import { lengthOf } from "#playground/text/length.ts";
import { flag, json, optional, text } from "./arguments.ts";
import { ApiError } from "./method.ts";

/** Longer is cut or refused by Slack; here it is refused, so that nobody relies on the cut. */
const textLimit = 40_000;
/** `chat.update` is stricter than posting. */
export const updateTextLimit = 4000;

/** The arguments that say what a message says. */
export const contentArgs = {
  text: optional(text),
  blocks: optional(json(z.unknown())),
  attachments: optional(json(z.array(z.record(z.string(), z.unknown())))),
  metadata: optional(json(z.object({ event_type: z.string() }).loose())),
  mrkdwn: optional(flag),
  parse: optional(text),
  link_names: optional(flag),
  unfurl_links: optional(flag),
  unfurl_media: optional(flag),
};

export interface ContentArgs {
  readonly text?: string | undefined;
  readonly blocks?: unknown;
  readonly attachments?: readonly Record<string, unknown>[] | undefined;
  readonly metadata?: unknown;
}

/** Checks what a message says as Slack does; the answer is ready to store. */
export function contentOf(args: ContentArgs, limit = textLimit): MessageContent {
  const blocks = args.blocks === undefined ? undefined : checkedBlocks(args.blocks);
  const { text: said = "", attachments, metadata } = args;
  if (said === "" && !blocks?.length && !attachments?.length) throw new ApiError("no_text");
  if (lengthOf(said) > limit) throw new ApiError("msg_too_long");
  return {
    text: said,
    ...(blocks ? { blocks: fillIn(blocks) } : {}),
    ...(attachments ? { attachments } : {}),
    ...(metadata === undefined ? {} : { metadata }),
  };
}

function checkedBlocks(blocks: unknown): readonly Block[] {
  const checked = checkBlocks(blocks, "message");
  if ("blocks" in checked) return checked.blocks;
  throw new ApiError(checked.error, errorDetails(checked.messages));
}

/** Slack gives the messages twice: alone, and in `response_metadata`. */
export const errorDetails = (messages: readonly string[]) => ({
  errors: messages.map((message) => message.replace(/^\[ERROR\] /, "")),
  response_metadata: { messages },
});
