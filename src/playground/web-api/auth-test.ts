import { z } from "zod";
import { defineMethod } from "./method.ts";

export const authTest = defineMethod({
  name: "auth.test",
  args: z.object({}),
  run: (_, { workspace, origin }) => ({
    url: `${origin()}/`,
    team: workspace.team.name,
    user: workspace.bot.name,
    team_id: workspace.team.id,
    user_id: workspace.bot.id,
    bot_id: workspace.app.bot_id,
    is_enterprise_install: false,
  }),
});
