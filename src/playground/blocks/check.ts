import type { z } from "zod";
import type { Block } from "#playground/workspace/message.ts";
import type { ViewContent } from "#playground/workspace/stored-view.ts";
import { limits } from "./limits.ts";
import { problemLine, problemOf, type Problem } from "./problem.ts";
import { rules, textLength } from "./rules.ts";
import { block } from "./schema/block.ts";
import { home, modal } from "./schema/view.ts";
import type { Surface } from "./surface.ts";

/** What Slack answers to blocks or a view that it does not take. */
export interface Refusal {
  readonly error:
    "invalid_blocks" | "invalid_blocks_format" | "msg_blocks_too_long" | "invalid_arguments";
  readonly messages: readonly string[];
}

/** Refuses what Slack refuses; the blocks that come back are as they were given. */
export function checkBlocks(
  blocks: unknown,
  surface: Surface,
): { readonly blocks: readonly Block[] } | Refusal {
  if (!Array.isArray(blocks)) return { error: "invalid_blocks_format", messages: [] };
  const problems = problemsOf(blocks, surface).map((each) => onSurface(each, surface));
  if (problems.length > 0) return { error: "invalid_blocks", messages: problems.map(problemLine) };
  if (surface === "message" && textLength(blocks) > limits.messageTotal) {
    return { error: "msg_blocks_too_long", messages: [] };
  }
  return { blocks: blocks as readonly Block[] };
}

const onSurface = ({ message, path }: Problem, surface: Surface): Problem => ({
  message,
  path: surface === "message" ? path : ["view", ...path],
});

/** The shape of each block first; what stands between blocks only where all have their shape. */
function problemsOf(blocks: readonly unknown[], surface: Surface): readonly Problem[] {
  const shape = blocks.flatMap((each, index) => {
    const { error } = block.safeParse(each);
    return error?.issues.map((issue) => problemOf(issue, ["blocks", index])) ?? [];
  });
  if (shape.length > 0) return shape;
  return rules.flatMap((rule) => rule(blocks as readonly Block[], surface));
}

export function checkView(
  view: unknown,
  type: "modal" | "home",
): { readonly view: ViewContent } | Refusal {
  const frame = (type === "modal" ? modal : home).safeParse(view);
  if (!frame.success) return refuse(frame.error.issues.map((issue) => problemOf(issue, ["view"])));
  const checked = checkBlocks(frame.data.blocks, type);
  if ("error" in checked) return { ...checked, error: "invalid_arguments" };
  const content = contentOf(frame.data, checked.blocks);
  if (lacksSubmit(content)) {
    return refuse([{ message: "missing required field: submit", path: ["view"] }]);
  }
  return { view: content };
}

const refuse = (problems: readonly Problem[]): Refusal => ({
  error: "invalid_arguments",
  messages: problems.map(problemLine),
});

/** A modal with something to fill in needs a button to send it. */
const lacksSubmit = ({ type, submit, blocks }: ViewContent) =>
  type === "modal" && !submit && blocks.some((each) => each.type === "input");

type Frame = z.infer<typeof modal> | z.infer<typeof home>;

function contentOf(frame: Frame, blocks: readonly Block[]): ViewContent {
  const { callback_id, private_metadata, external_id } = frame;
  const texts = { callback_id, private_metadata, external_id };
  if (frame.type === "home") {
    return { type: "home", blocks, ...texts, clear_on_close: false, notify_on_close: false };
  }
  const { title, submit, close, clear_on_close, notify_on_close } = frame;
  const buttons = { ...(submit ? { submit } : {}), ...(close ? { close } : {}) };
  return { type: "modal", blocks, ...texts, title, ...buttons, clear_on_close, notify_on_close };
}
