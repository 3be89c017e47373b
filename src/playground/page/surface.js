/**
 * @import { Container, StateValues } from "../view.ts"
 * @import { Field, LooseBlock, LooseElement } from "./blocks/shape.js"
 */
import { useRef, useState } from "preact/hooks";
import { initialValue, isStateful } from "./blocks/values.js";
import { useSession } from "./session.js";

/** @typedef {Readonly<Record<string, unknown>>} Value An entry of `view.state.values`. */

/**
 * One message or view: what was entered in it, and how to press something in it.
 * @typedef {object} Surface
 * @property {Container} container
 * @property {(at: Field) => Value} value
 * @property {(at: Field, value: Value) => void} enter Remembers; nobody is told.
 * @property {(at: Field, value: Value) => Promise<boolean>} press Tells the bot, unless the person answers the
 *   element's own question with no.
 * @property {() => StateValues} state
 */

/**
 * What was entered outlives a redraw, as in Slack, as long as the block keeps its `block_id`.
 * @param {Container} container
 * @param {readonly LooseBlock[]} blocks
 * @param {StateValues} [known] What Slack has of it already, as after the page was opened anew.
 * @returns {Surface}
 */
export function useSurface(container, blocks, known = {}) {
  const session = useSession();
  const entered = useRef(/** @type {Map<string, Value>} */ (new Map()));
  const [, redraw] = useState(0);
  const reader = { zone: session.view.me.tz, channel: session.place.channel };

  /** @param {Field} at */
  const value = (at) =>
    entered.current.get(fieldKey(at)) ?? knownValue(at, known) ?? initialValue(at.element, reader);
  /** @param {Field} at @param {Value} next */
  const enter = (at, next) => {
    entered.current.set(fieldKey(at), next);
    redraw((count) => count + 1);
  };
  const state = () => collectState(blocks, value);
  /** @param {Field} at @param {Value} next */
  const press = async (at, next) => {
    const { confirm } = at.element;
    if (confirm && !(await session.confirm(confirm))) return false;
    if (isStateful(at.element)) enter(at, next);
    const ids = { block_id: at.block.block_id, action_id: at.element.action_id };
    const result = await session.act({
      do: "press",
      container,
      action: { ...next, ...ids, ...(confirm && { confirm }) },
      state: state(),
    });
    return result.ok;
  };
  return { container, value, enter, press, state };
}

/**
 * Slack settles where "the current conversation" is only as the view opens, which is here.
 * @param {Field} at @param {StateValues} known @returns {Value | undefined}
 */
function knownValue({ block, element }, known) {
  if (element.default_to_current_conversation) return undefined;
  const value = /** @type {Value | undefined} */ (known[block.block_id]?.[element.action_id]);
  return value?.["type"] === element.type ? value : undefined;
}

/** @param {Field} at */
function fieldKey({ block, element }) {
  return JSON.stringify([block.block_id, element.action_id, element.type]);
}

/**
 * @param {readonly LooseBlock[]} blocks
 * @param {(at: Field) => Value} value
 * @returns {StateValues}
 */
function collectState(blocks, value) {
  /** @type {Record<string, Record<string, Value>>} */
  const values = {};
  for (const block of blocks) {
    for (const element of elementsOf(block).filter(isStateful)) {
      (values[block.block_id] ??= {})[element.action_id] = value({ block, element });
    }
  }
  return values;
}

/** @param {LooseBlock} block @returns {LooseElement[]} */
function elementsOf(block) {
  if (block.type === "actions") return block.elements ?? [];
  return [block.element, block.accessory].filter((element) => element !== undefined);
}
