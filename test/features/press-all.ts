import { expect } from "vitest";
import { declaredActionId } from "#cards/elements.ts";
import { english } from "#language/english.ts";
import { optionsOf } from "#playground/acting/chosen.ts";
import type { PersonDriver } from "#playground/acting/person.ts";
import { type Placed, placedElements } from "#playground/blocks/elements.ts";
import type { StoredMessage } from "#playground/workspace/message.ts";
import type { StoredView } from "#playground/workspace/stored-view.ts";
import type { Bot } from "../bot.ts";

export type Where = StoredMessage | StoredView;

interface Pressable {
  /** The action's declared id. */
  readonly kind: string;
  readonly action_id: string;
  readonly block_id: string;
  readonly choose?: string;
}

/**
 * Presses one button of each kind that stands there, and one entry of each kind in a ⋯ menu, also
 * those that come when it is drawn again. Gives the kinds that nobody handles.
 */
export async function pressAll(bot: Bot, person: PersonDriver, where: Where): Promise<string[]> {
  const pressed = new Set<string>();
  const dead: string[] = [];
  for (;;) {
    const now = asItStands(person, where);
    const next = placedElements(now?.blocks ?? [])
      .flatMap(pressables)
      .find(({ kind }) => !pressed.has(kind));
    if (now === undefined || next === undefined) return dead;
    const { kind, ...wanted } = next;
    pressed.add(kind);
    const before = person.messages().length;
    expect((await person.press(now, wanted)).ok).toBe(true);
    await bot.idle();
    const above = person.modals().filter(({ id }) => !("id" in where && id === where.id));
    const answers = [...person.messages().slice(before), ...above];
    if (JSON.stringify(answers).includes(english.buttonOutdated)) dead.push(kind);
    for (const modal of above.toReversed()) await person.close(modal);
  }
}

function asItStands(person: PersonDriver, where: Where): Where | undefined {
  if ("ts" in where) return person.messages().find(({ ts }) => ts === where.ts);
  return [person.home(), ...person.modals()].find((view) => view?.id === where.id);
}

function pressables({ block, element }: Placed): Pressable[] {
  const { action_id = "", type } = element;
  const ids = { action_id, block_id: String(block.block_id) };
  if (type === "button") return [{ ...ids, kind: declaredActionId(action_id) }];
  if (type !== "overflow") return [];
  return optionsOf(element).map(({ value }) => {
    const choose = String(value);
    return { ...ids, choose, kind: choose.split("|")[0] ?? "" };
  });
}
