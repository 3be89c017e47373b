import { eventCallback, homeOpened } from "#playground/delivery/events.ts";
import { refuse, type Outcome, type Stage } from "./stage.ts";

/** A person opens the bot's Home tab, or its Messages tab. */
export async function openHome(
  stage: Stage,
  person: string,
  tab: "home" | "messages",
): Promise<Outcome> {
  const { workspace, dispatcher, clock } = stage;
  if (!workspace.app.manifest.events.includes("app_home_opened")) return { ok: true };
  const event = eventCallback(workspace, homeOpened(workspace, person, tab), clock.now());
  const ack = await dispatcher.tell(event).first;
  return ack.ok ? { ok: true } : refuse(ack.error);
}
