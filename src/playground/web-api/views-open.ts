import { viewJson } from "#playground/delivery/payloads.ts";
import { defineMethod } from "./method.ts";
import { modalArgs, modalFor } from "./view-argument.ts";

export const viewsOpen = defineMethod({
  name: "views.open",
  args: modalArgs,
  run(args, context) {
    const { content, person } = modalFor(context, args);
    return { view: viewJson(context.workspace, context.workspace.views.open(person, content)) };
  },
});
