/** @import { Message } from "../../view.ts" */
import { useState } from "preact/hooks";
import { html } from "../html.js";
import { Dialog } from "./dialog.js";

/** @param {{ message: Message, onClose: () => void }} props */
export function JsonDialog({ message, onClose }) {
  const json = JSON.stringify(message, undefined, 2);
  const [outcome, setOutcome] = useState("");
  const copy = () =>
    navigator.clipboard.writeText(json).then(
      () => setOutcome("Copied"),
      () => setOutcome("This browser does not let the page copy: select the text instead"),
    );
  return html`<${Dialog} title="Message as JSON" look="json" onClose=${onClose}>
    <pre class="dialog-body" tabindex="0" role="region" aria-label="JSON"><code>${json}</code></pre>
    <footer class="dialog-foot">
      <span role="status">${outcome}</span>
      <button type="button" class="button primary" onClick=${copy}>Copy</button>
    </footer>
  </${Dialog}>`;
}
