import { outcomeOf, type Outcome, type Stage } from "./stage.ts";

/** Someone removes the app from the workspace: its token ends, and it hears so twice, in either order. */
export async function uninstall({ workspace, announcer }: Stage): Promise<Outcome> {
  const { app } = workspace;
  app.installed = false;
  const acks = await Promise.all([
    announcer.tell({ type: "tokens_revoked", tokens: { oauth: [], bot: [app.bot_user_id] } }),
    announcer.tell({ type: "app_uninstalled" }),
  ]);
  return outcomeOf(acks);
}
