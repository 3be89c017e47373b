/** @import { ElementProps, LooseElement } from "./shape.js" */
import { html } from "../html.js";
import { contentOf, valueOf } from "./values.js";

/** @type {Readonly<Record<string, object>>} */
const kinds = {
  email_text_input: { type: "email", inputmode: "email", autocomplete: "email" },
  url_text_input: { type: "url", inputmode: "url" },
  number_input: { inputmode: "decimal" },
};

/** @param {ElementProps} props One line or several, an address, or a number. */
export function TextInput({ at, surface, label, tells }) {
  const { element } = at;
  const change = (/** @type {Event} */ event) => {
    const text = /** @type {HTMLInputElement} */ (event.target).value;
    const value = valueOf(element, text === "" ? null : text);
    if (tells && tellsOn(element, "on_character_entered")) void surface.press(at, value);
    else surface.enter(at, value);
  };
  const enter = (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    if (element.multiline && !(event.metaKey || event.ctrlKey)) return;
    if (!tells || !tellsOn(element, "on_enter_pressed")) return;
    event.preventDefault();
    void surface.press(at, surface.value(at));
  };
  const field = {
    class: "text-input",
    id: label.id,
    "aria-label": label.labelledBy ? undefined : (element.placeholder?.text ?? "Text"),
    "aria-describedby": label.describedBy,
    "aria-invalid": label.invalid ? "true" : undefined,
    "aria-required": label.required ? "true" : undefined,
    placeholder: element.placeholder?.text,
    maxlength: element.max_length,
    autofocus: element.focus_on_load,
    value: contentOf(element, surface.value(at)) ?? "",
    onInput: change,
    onKeyDown: enter,
  };
  if (element.multiline) return html`<textarea ...${field} rows="4"></textarea>`;
  return html`<input type="text" ...${field} ...${kinds[element.type] ?? {}} />`;
}

/** @param {LooseElement} element @param {string} moment */
function tellsOn({ dispatch_action_config: config }, moment) {
  return (config?.trigger_actions_on ?? ["on_enter_pressed"]).includes(moment);
}
