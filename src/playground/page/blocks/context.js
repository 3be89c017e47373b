/** @import { LooseBlock } from "./shape.js" */
import { html } from "../html.js";
import { Picture } from "./image.js";
import { Text } from "./text.js";

/** @param {{ block: LooseBlock }} props */
export function Context({ block }) {
  const parts = (block.elements ?? []).map((element) =>
    element.type === "image"
      ? html`<${Picture} kind="context-image" of=${element} />`
      : html`<${Text} of=${element} />`,
  );
  return html`<div class="context-block">${parts}</div>`;
}
