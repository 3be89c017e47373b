import { z } from "zod";
import { optional, text } from "./arguments.ts";
import { ApiError, defineMethod } from "./method.ts";

export const botsInfo = defineMethod({
  name: "bots.info",
  scopes: ["users:read"],
  args: z.object({ bot: optional(text) }),
  run(args, { workspace }) {
    const { app } = workspace;
    if (args.bot !== undefined && args.bot !== app.bot_id) throw new ApiError("bot_not_found");
    const { bot_id: id, app_id, bot_user_id: user_id, manifest } = app;
    return {
      bot: { id, deleted: false, name: manifest.name, updated: 1_700_000_000, app_id, user_id },
    };
  },
});
