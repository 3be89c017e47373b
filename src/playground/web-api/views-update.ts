import { z } from "zod";
import { viewJson } from "#playground/delivery/payloads.ts";
import { optional, text } from "./arguments.ts";
import { ApiError, defineMethod } from "./method.ts";
import { checkExternalId, checkHash, contentOfView, hashArg, viewArg } from "./view-argument.ts";

export const viewsUpdate = defineMethod({
  name: "views.update",
  args: z.object({
    view: viewArg,
    view_id: optional(text),
    external_id: optional(text),
    hash: hashArg,
  }),
  run(args, context) {
    const { views } = context.workspace;
    const old = args.view_id
      ? views.find(args.view_id)
      : views.findByExternalId(args.external_id ?? "");
    if (!old) throw new ApiError("not_found");
    checkHash(old, args.hash);
    const content = contentOfView(args.view, old.type);
    checkExternalId(context, content, old);
    return { view: viewJson(context.workspace, views.update(old, content)) };
  },
});
