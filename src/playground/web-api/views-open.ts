import { z } from "zod";
import { viewJson } from "#playground/delivery/payloads.ts";
import { defineMethod } from "./method.ts";
import {
  checkExternalId,
  contentOfView,
  exchangeTrigger,
  triggerArgs,
  viewArg,
} from "./view-argument.ts";

export const viewsOpen = defineMethod({
  name: "views.open",
  args: z.object({ view: viewArg, ...triggerArgs }),
  run(args, context) {
    const content = contentOfView(args.view, "modal");
    checkExternalId(context, content);
    const { person } = exchangeTrigger(context, args);
    return { view: viewJson(context.workspace, context.workspace.views.open(person, content)) };
  },
});
