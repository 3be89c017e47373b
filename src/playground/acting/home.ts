import { homeOpened } from "#playground/delivery/events.ts";
import { outcomeOf, type Outcome, type Stage } from "./stage.ts";

/** A person opens the bot's Home tab, or its Messages tab. */
export async function openHome(
  { workspace, announcer }: Stage,
  person: string,
  tab: "home" | "messages",
): Promise<Outcome> {
  return outcomeOf([await announcer.tell(homeOpened(workspace, person, tab))]);
}
