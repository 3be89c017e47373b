/**
 * @import { LooseElement } from "./shape.js"
 * @import { Value } from "../surface.js"
 */

/**
 * Element type → the key of its value in `view.state.values`, the key of its first value in the
 * element, and what stands for nothing.
 * @type {Readonly<Record<string, readonly [string, string, null | readonly []]>>}
 */
const values = {
  plain_text_input: ["value", "initial_value", null],
  email_text_input: ["value", "initial_value", null],
  url_text_input: ["value", "initial_value", null],
  number_input: ["value", "initial_value", null],
  static_select: ["selected_option", "initial_option", null],
  external_select: ["selected_option", "initial_option", null],
  multi_static_select: ["selected_options", "initial_options", []],
  multi_external_select: ["selected_options", "initial_options", []],
  users_select: ["selected_user", "initial_user", null],
  multi_users_select: ["selected_users", "initial_users", []],
  conversations_select: ["selected_conversation", "initial_conversation", null],
  multi_conversations_select: ["selected_conversations", "initial_conversations", []],
  channels_select: ["selected_channel", "initial_channel", null],
  multi_channels_select: ["selected_channels", "initial_channels", []],
  checkboxes: ["selected_options", "initial_options", []],
  radio_buttons: ["selected_option", "initial_option", null],
  datepicker: ["selected_date", "initial_date", null],
  timepicker: ["selected_time", "initial_time", null],
  datetimepicker: ["selected_date_time", "initial_date_time", null],
};

/** @param {LooseElement} element Whether it holds a value, unlike a button. */
export function isStateful(element) {
  return Object.hasOwn(values, element.type);
}

/**
 * @param {LooseElement} element
 * @param {{ channel?: string | undefined }} reader
 * @returns {Value}
 */
export function initialValue(element, { channel }) {
  const [, first, nothing] = shapeOf(element);
  const given = Reflect.get(element, first);
  const isHere = element.default_to_current_conversation && channel !== undefined;
  const here = Array.isArray(nothing) ? [channel] : channel;
  return valueOf(element, given ?? (isHere ? here : nothing));
}

/** @param {LooseElement} element @param {unknown} content @returns {Value} */
export function valueOf(element, content) {
  return { type: element.type, [shapeOf(element)[0]]: content };
}

/** @param {LooseElement} element @param {Value} value What `valueOf` wrapped. */
export function contentOf(element, value) {
  return value[shapeOf(element)[0]];
}

/** @param {LooseElement} element */
export function isMulti(element) {
  return Array.isArray(shapeOf(element)[2]);
}

/** @param {LooseElement} element */
function shapeOf(element) {
  const shape = values[element.type];
  if (!shape) throw new Error(`An element of type ${element.type} holds no value.`);
  return shape;
}
