import { z } from "zod";
import { checkView } from "#playground/blocks/check.ts";
import { fillInView } from "#playground/blocks/fill-in.ts";
import type { StoredView, ViewContent } from "#playground/workspace/stored-view.ts";
import { json, optional, text } from "./arguments.ts";
import { errorDetails } from "./content.ts";
import { ApiError, type ApiContext } from "./method.ts";

export const viewArg = json(z.unknown());
/** The arguments that bring a modal before a person. */
export const modalArgs = z.object({
  view: viewArg,
  trigger_id: optional(text),
  interactivity_pointer: optional(text),
});
export const hashArg = optional(text);

const maxViewBytes = 250_000;

/** A view that Slack accepts, ready to store. */
export function contentOfView(view: unknown, type: "modal" | "home"): ViewContent {
  if (Buffer.byteLength(JSON.stringify(view ?? null)) > maxViewBytes) {
    throw new ApiError("view_too_large");
  }
  const checked = checkView(view, type);
  if ("error" in checked) throw new ApiError(checked.error, errorDetails(checked.messages));
  return fillInView(checked.view);
}

/** A modal to show, and the person whose trigger was used: it works once, for three seconds. */
export function modalFor(context: ApiContext, args: z.infer<typeof modalArgs>) {
  const content = contentOfView(args.view, "modal");
  checkExternalId(context, content);
  return { content, ...exchangeTrigger(context, args.trigger_id ?? args.interactivity_pointer) };
}

function exchangeTrigger({ workspace }: ApiContext, id: string | undefined) {
  if (id === undefined) throw new ApiError("invalid_arguments", missing("trigger_id"));
  const trigger = workspace.triggers.exchange(id);
  if (typeof trigger === "string") throw new ApiError(trigger);
  return trigger;
}

const missing = (field: string) => errorDetails([`[ERROR] missing required field: ${field}`]);

/** Refuses a change of a view that changed since the bot last looked. */
export function checkHash(view: StoredView | undefined, hash: string | undefined) {
  if (hash !== undefined && view?.hash !== hash) throw new ApiError("hash_conflict");
}

/** No two views may have the same `external_id`. */
export function checkExternalId(context: ApiContext, content: ViewContent, own?: StoredView) {
  const holder = context.workspace.views.findByExternalId(content.external_id);
  if (holder && holder.id !== own?.id) throw new ApiError("duplicate_external_id");
}
