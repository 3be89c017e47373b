/** @import { ElementProps, Option } from "./shape.js" */
import { useId } from "preact/hooks";
import { html } from "../html.js";
import { Text } from "./text.js";
import { contentOf, valueOf } from "./values.js";

/** @param {ElementProps} props Checkboxes or radio buttons. */
export function Choices({ at, surface, label, tells }) {
  const { element } = at;
  const isRadio = element.type === "radio_buttons";
  const name = useId();
  const chosen = /** @type {Option[]} */ (
    [contentOf(element, surface.value(at))].flat().filter(Boolean)
  );
  /** @param {Option} option @param {boolean} isOn */
  const choose = (option, isOn) => {
    const others = chosen.filter(({ value }) => value !== option.value);
    const all = isOn ? [...others, option] : others;
    // In the order of the list, as Slack gives them.
    const ordered = element.options?.filter((one) => all.some(isSame(one)));
    const value = valueOf(element, isRadio ? option : ordered);
    if (tells) void surface.press(at, value);
    else surface.enter(at, value);
  };
  const type = isRadio ? "radio" : "checkbox";
  return html`<div
    class="choices"
    id=${label.id}
    role=${isRadio ? "radiogroup" : "group"}
    aria-labelledby=${label.labelledBy}
    aria-label=${label.labelledBy ? undefined : "Choices"}
    aria-describedby=${label.describedBy}
    aria-required=${isRadio && label.required ? "true" : undefined}
  >
    ${element.options?.map((option) => {
      const isChosen = chosen.some(isSame(option));
      return html`<${Choice} ...${{ option, type, name, isChosen, choose }} />`;
    })}
  </div>`;
}

/**
 * @param {object} props
 * @param {Option} props.option
 * @param {string} props.type
 * @param {string} props.name
 * @param {boolean} props.isChosen
 * @param {(option: Option, isOn: boolean) => void} props.choose
 */
function Choice({ option, type, name, isChosen, choose }) {
  const change = (/** @type {Event} */ event) =>
    choose(option, /** @type {HTMLInputElement} */ (event.target).checked);
  return html`<label class="choice">
    <input type=${type} name=${name} checked=${isChosen} onChange=${change} />
    <span>
      <${Text} of=${option.text} />
      ${
        option.description &&
        html`<span class="description"><${Text} of=${option.description} /></span>`
      }
    </span>
  </label>`;
}

/** @param {Option} option */
function isSame(option) {
  return (/** @type {Option} */ other) => other.value === option.value;
}
