/**
 * @import { Label, LooseBlock } from "./shape.js"
 * @import { Surface } from "../surface.js"
 */
import { useId } from "preact/hooks";
import { html } from "../html.js";
import { Element } from "./element.js";
import { Text } from "./text.js";

/** @param {{ block: LooseBlock, surface: Surface, error: string | undefined }} props */
export function Input({ block, surface, error }) {
  const id = useId();
  const ids = { control: `${id}-c`, label: `${id}-l`, hint: `${id}-h`, error: `${id}-e` };
  const described = [error && ids.error, block.hint && ids.hint].filter(Boolean).join(" ");
  /** @type {Label} */
  const label = {
    id: ids.control,
    labelledBy: ids.label,
    required: !block.optional,
    invalid: Boolean(error),
    ...(described && { describedBy: described }),
  };
  return html`<div class="input-block" data-invalid=${Boolean(error)}>
    <${Caption} block=${block} ids=${ids} />
    <${Element}
      at=${{ block, element: block.element }}
      surface=${surface}
      label=${label}
      tells=${block.dispatch_action === true}
    />
    ${error && html`<p class="field-error" id=${ids.error}>${error}</p>`}
    ${block.hint && html`<p class="hint" id=${ids.hint}><${Text} of=${block.hint} /></p>`}
  </div>`;
}

/** @param {{ block: LooseBlock, ids: { control: string, label: string } }} props */
function Caption({ block, ids }) {
  const optional = html`<span class="optional"> (optional)</span>`;
  const required = html`<span class="required" aria-hidden="true"> *</span>`;
  return html`<label class="input-label" id=${ids.label} for=${ids.control}>
    <${Text} of=${block.label} />${block.optional ? optional : required}
  </label>`;
}
