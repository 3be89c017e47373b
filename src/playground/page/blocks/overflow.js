/** @import { ElementProps, Option } from "./shape.js" */
import { safeAddress } from "../address.js";
import { html } from "../html.js";
import { Menu } from "../menu.js";

/** @param {ElementProps} props */
export function Overflow({ at, surface, label }) {
  const items = (at.element.options ?? []).map((option) => ({
    text: option.text.text,
    description: option.description?.text,
    href: safeAddress(option.url ?? ""),
    run: () => void surface.press(at, { type: at.element.type, selected_option: option }),
  }));
  return html`<${Menu}
    label=${at.element.accessibility_label ?? "More options"}
    describedBy=${label.describedBy}
    items=${items}
    look="button overflow"
    icon="more"
  />`;
}
