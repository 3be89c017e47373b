import { z } from "zod";
import { defineMethod } from "./method.ts";

export const teamInfo = defineMethod({
  name: "team.info",
  scopes: ["team:read"],
  args: z.object({}),
  run: (_, { workspace, origin }) => ({
    team: { ...workspace.team, email_domain: "", icon: {}, url: `${origin()}/` },
  }),
});
