/** @import { LooseBlock } from "./shape.js" */
import { html } from "../html.js";
import { Text } from "./text.js";

/** @param {{ block: LooseBlock }} props */
export function Header({ block }) {
  return html`<h3 class="header-block"><${Text} of=${block.text} /></h3>`;
}
