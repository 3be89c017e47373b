/**
 * @import { LooseBlock } from "./shape.js"
 * @import { Surface } from "../surface.js"
 */
import { useId } from "preact/hooks";
import { html } from "../html.js";
import { Element } from "./element.js";
import { Text } from "./text.js";

/** @param {{ block: LooseBlock, surface: Surface }} props */
export function Section({ block, surface }) {
  const id = useId();
  return html`<div class="section-block">
    <div class="section-text">
      ${block.text && html`<p id=${id}><${Text} of=${block.text} /></p>`}
      ${block.fields && html`<${Fields} fields=${block.fields} />`}
    </div>
    ${
      block.accessory &&
      html`<div class="accessory">
        <${Element}
          at=${{ block, element: block.accessory }}
          surface=${surface}
          label=${block.text ? { describedBy: id } : {}}
          tells=${true}
        />
      </div>`
    }
  </div>`;
}

/** @param {{ fields: import("./shape.js").TextObject[] }} props */
function Fields({ fields }) {
  return html`<div class="fields">
    ${fields.map((field) => html`<p><${Text} of=${field} /></p>`)}
  </div>`;
}
