/**
 * @import { LooseBlock } from "./shape.js"
 * @import { Surface } from "../surface.js"
 */
import { html } from "../html.js";
import { Element } from "./element.js";

/** @param {{ block: LooseBlock, surface: Surface }} props */
export function Actions({ block, surface }) {
  const elements = (block.elements ?? []).map(
    (element, index) =>
      html`<${Element}
        key=${index}
        at=${{ block, element }}
        surface=${surface}
        label=${{}}
        tells=${true}
      />`,
  );
  return html`<div class="actions-block">${elements}</div>`;
}
