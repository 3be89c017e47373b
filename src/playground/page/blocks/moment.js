/** @import { ElementProps } from "./shape.js" */
import { useEffect, useRef, useState } from "preact/hooks";
import { html } from "../html.js";
import { useSession } from "../session.js";
import { localToMs, msToLocal } from "../time.js";
import { contentOf, valueOf } from "./values.js";

const inputTypes = { datepicker: "date", timepicker: "time", datetimepicker: "datetime-local" };
const names = { datepicker: "Date", timepicker: "Time", datetimepicker: "Date and time" };

/** Typing a year passes four complete dates: the bot hears of a rest, not of each. */
const restMs = 600;

/** @param {ElementProps} props A date, a time of day, or both. */
export function Moment({ at, surface, label, tells }) {
  const { element } = at;
  const { view } = useSession();
  const type = /** @type {keyof typeof inputTypes} */ (element.type);
  const zone = view.me.tz;
  const known = contentToInput(contentOf(element, surface.value(at)), zone);
  const [typed, setTyped] = useState(known);
  const timer = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);
  const settle = (/** @type {string} */ text) => {
    clearTimeout(timer.current);
    const value = valueOf(element, inputToContent(text, { type, zone }));
    if (tells && text !== known) void surface.press(at, value);
    else surface.enter(at, value);
  };
  const change = (/** @type {Event} */ event) => {
    const text = /** @type {HTMLInputElement} */ (event.target).value;
    setTyped(text);
    clearTimeout(timer.current);
    if (tells) timer.current = setTimeout(() => settle(text), restMs);
    else settle(text);
  };
  return html`<input
    class="text-input moment"
    type=${inputTypes[type]}
    id=${label.id}
    aria-label=${label.labelledBy ? undefined : (element.placeholder?.text ?? names[type])}
    aria-describedby=${label.describedBy}
    aria-invalid=${label.invalid ? "true" : undefined}
    aria-required=${label.required ? "true" : undefined}
    value=${typed}
    onInput=${change}
    onBlur=${() => settle(typed)}
  />`;
}

/** @param {unknown} content @param {string} zone Slack keeps both together as seconds. */
function contentToInput(content, zone) {
  if (typeof content === "number") return msToLocal(content * 1000, zone);
  return typeof content === "string" ? content : "";
}

/** @param {string} text @param {{ type: string, zone: string }} how */
function inputToContent(text, { type, zone }) {
  if (text === "") return null;
  return type === "datetimepicker" ? localToMs(text, zone) / 1000 : text;
}
