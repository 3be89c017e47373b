import { z } from "zod";
import { text } from "./arguments.ts";
import { memberJson } from "./member-json.ts";
import { ApiError, defineMethod } from "./method.ts";

export const usersInfo = defineMethod({
  name: "users.info",
  scopes: ["users:read"],
  args: z.object({ user: text }),
  run(args, { workspace }) {
    const member = [...workspace.people, workspace.bot].find((each) => each.id === args.user);
    if (!member) throw new ApiError("user_not_found");
    return { user: memberJson(workspace, member) };
  },
});
