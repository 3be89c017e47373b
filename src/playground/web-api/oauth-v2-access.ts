import { z } from "zod";
import { optional, text } from "./arguments.ts";
import { ApiError, defineMethod } from "./method.ts";

export const oauthV2Access = defineMethod({
  name: "oauth.v2.access",
  token: "none",
  args: z.object({
    client_id: optional(text),
    client_secret: optional(text),
    code: optional(text),
    redirect_uri: optional(text),
  }),
  run(args, { workspace }) {
    const { app, team, installCodes } = workspace;
    if (args.client_id !== app.client_id) throw new ApiError("invalid_client_id");
    if (args.client_secret !== app.client_secret) throw new ApiError("bad_client_secret");
    const person = args.code === undefined ? undefined : installCodes.take(args.code);
    if (!person) throw new ApiError("invalid_code");
    app.installed = true;
    return {
      access_token: app.bot_token,
      token_type: "bot",
      scope: app.manifest.scopes.join(","),
      bot_user_id: app.bot_user_id,
      app_id: app.app_id,
      team: { id: team.id, name: team.name },
      enterprise: null,
      is_enterprise_install: false,
      authed_user: { id: person },
    };
  },
});
