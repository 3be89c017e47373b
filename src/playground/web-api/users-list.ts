import { z } from "zod";
import { memberJson } from "./member-json.ts";
import { defineMethod } from "./method.ts";
import { pageArgs, pageOf } from "./page.ts";

export const usersList = defineMethod({
  name: "users.list",
  scopes: ["users:read"],
  args: z.object(pageArgs),
  run(args, { workspace, clock }) {
    const { items, response_metadata } = pageOf([...workspace.people, workspace.bot], args);
    const members = items.map((member) => memberJson(workspace, member));
    return { members, cache_ts: Math.floor(clock.now() / 1000), response_metadata };
  },
});
