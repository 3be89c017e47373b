import { z } from "zod";
import { flag, optional } from "./arguments.ts";
import { defineMethod } from "./method.ts";

export const authRevoke = defineMethod({
  name: "auth.revoke",
  args: z.object({ test: optional(flag) }),
  run(args, { workspace }) {
    if (!args.test) workspace.app.installed = false;
    return { revoked: !args.test };
  },
});
