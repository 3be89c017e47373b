/** @import { ElementProps, LooseElement } from "./shape.js" */
import { useState } from "preact/hooks";
import { safeAddress } from "../address.js";
import { html } from "../html.js";
import { Text } from "./text.js";

/** @param {ElementProps} props */
export function Button({ at, surface }) {
  const { element } = at;
  const [isBusy, setBusy] = useState(false);
  const href = safeAddress(element.url ?? "");
  const press = async (/** @type {Event} */ event) => {
    if (element.confirm) event.preventDefault();
    setBusy(true);
    const isPressed = await surface.press(at, buttonValue(element));
    setBusy(false);
    if (isPressed && href && event.defaultPrevented) open(href, "_blank", "noopener,noreferrer");
  };
  const look = {
    class: `button ${element.style ?? ""}`,
    "aria-label": element.accessibility_label,
    "aria-busy": isBusy,
  };
  const text = html`<${Text} of=${element.text} />`;
  if (!href) {
    // A second press while the first is under way would be a second payload.
    return html`<button type="button" ...${look} onClick=${isBusy ? undefined : press}>
      ${text}
    </button>`;
  }
  return html`<a ...${look} href=${href} target="_blank" rel="noopener noreferrer" onClick=${press}
    >${text}</a
  >`;
}

/** @param {LooseElement} element */
function buttonValue({ type, text, value, url, style }) {
  return {
    type,
    text,
    ...(value !== undefined && { value }),
    ...(url !== undefined && { url }),
    ...(style !== undefined && { style }),
  };
}
