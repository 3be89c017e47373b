import type { PersonDriver } from "#playground/acting/person.ts";
import { formIds } from "#cards/suggestion-form.ts";
import type { Bot } from "../bot.ts";

export const channel = "C0CHANNEL01";

/** A resource that no catalog holds, as a member enters it. */
export const entered = {
  [formIds.url]: "https://example.com/zebra",
  [formIds.title]: "Zebra stripes as drift alarms",
  [formIds.type]: "article",
  [formIds.level]: "beginner",
  [formIds.cost]: "free",
  [formIds.topics]: ["monitoring"],
  [formIds.why]: "How stripes in a plot of predictions tell that a model has drifted.",
};

/** The person's topmost modal, once the bot has done all that it took. */
export async function topModal(bot: Bot, person: PersonDriver) {
  await bot.idle();
  const modal = person.modals().at(-1);
  if (modal === undefined) throw new Error("no modal is open");
  return modal;
}

/** Suggests by command and closes what is shown then; gives the suggestion's id. */
export async function suggest(bot: Bot, person: PersonDriver, more: Partial<typeof entered> = {}) {
  await person.command(channel, "/mlops-learn suggest");
  await person.submit(await topModal(bot, person), { ...entered, ...more });
  await person.close(await topModal(bot, person));
  const who = { team: bot.slack.workspace.team.id, person: person.id };
  const [newest] = await bot.store.suggestions.ofPerson(who);
  return newest?.id ?? "";
}
