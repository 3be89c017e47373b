import { z } from "zod";
import { viewJson } from "#playground/delivery/payloads.ts";
import { text } from "./arguments.ts";
import { ApiError, defineMethod } from "./method.ts";
import { checkExternalId, checkHash, contentOfView, hashArg, viewArg } from "./view-argument.ts";

export const viewsPublish = defineMethod({
  name: "views.publish",
  args: z.object({ user_id: text, view: viewArg, hash: hashArg }),
  run(args, context) {
    const { views, people } = context.workspace;
    if (!people.some((person) => person.id === args.user_id)) throw new ApiError("user_not_found");
    const content = contentOfView(args.view, "home");
    const old = views.homeOf(args.user_id);
    checkHash(old, args.hash);
    checkExternalId(context, content, old);
    return { view: viewJson(context.workspace, views.publish(args.user_id, content)) };
  },
});
