import { html } from "../html.js";
import { Inline } from "./markdown-inline.js";
import { readMarkdown } from "./markdown-parts.js";

/** @import { Part } from "./markdown-parts.js" */

/** @param {{ block: { text?: unknown } }} props Standard Markdown, as far as Slack shows it. */
export function Markdown({ block }) {
  return html`<div class="markdown">${readMarkdown(String(block.text)).map(drawPart)}</div>`;
}

/** @param {Part} part */
function drawPart(part) {
  switch (part.kind) {
    case "heading":
      return html`<p class="markdown-heading" role="heading" aria-level=${part.level + 2}>
        <${Inline} text=${part.text} />
      </p>`;
    case "code":
      return html`<pre><code>${part.text}</code></pre>`;
    case "rule":
      return html`<hr class="divider" />`;
    case "quote":
      return html`<blockquote><${Inline} text=${part.text} /></blockquote>`;
    case "list":
      return html`<${part.isOrdered ? "ol" : "ul"}>
        ${part.items.map((item) => html`<li><${Inline} text=${item} /></li>`)}
      </${part.isOrdered ? "ol" : "ul"}>`;
    case "table":
      return drawTable(part.rows);
    case "paragraph":
      return html`<p><${Inline} text=${part.text} /></p>`;
  }
}

/** @param {readonly (readonly string[])[]} rows */
function drawTable([head = [], ...rows]) {
  return html`<div class="table-block" tabindex="0" role="region" aria-label="Table">
    <table>
      <thead>
        <tr>
          ${head.map((cell) => html`<th scope="col"><${Inline} text=${cell} /></th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map((cell) => html`<td><${Inline} text=${cell} /></td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
