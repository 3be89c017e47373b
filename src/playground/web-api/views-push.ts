import { viewJson } from "#playground/delivery/payloads.ts";
import { stackLimit } from "#playground/workspace/views.ts";
import { ApiError, defineMethod } from "./method.ts";
import { modalArgs, modalFor } from "./view-argument.ts";

export const viewsPush = defineMethod({
  name: "views.push",
  args: modalArgs,
  run(args, context) {
    const { views } = context.workspace;
    const { content, person } = modalFor(context, args);
    const depth = views.stackOf(person).length;
    if (depth === 0) throw new ApiError("not_found");
    if (depth >= stackLimit) throw new ApiError("push_limit_reached");
    return { view: viewJson(context.workspace, views.push(person, content)) };
  },
});
