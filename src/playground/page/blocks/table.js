/** @import { TableBlock } from "@slack/types" */
import { html } from "../html.js";
import { RichText } from "./rich-text.js";

/** @param {{ block: TableBlock }} props The first row is the heading, as in Slack. */
export function Table({ block }) {
  const [head = [], ...rows] = block.rows;
  const look = (/** @type {number} */ column) => {
    const { align = "left", is_wrapped: isWrapped = false } = block.column_settings?.[column] ?? {};
    return `${align} ${isWrapped ? "wrapped" : ""}`;
  };
  return html`<div class="table-block" tabindex="0" role="region" aria-label="Table">
    <table>
      <thead>
        <tr>
          ${head.map((cell, at) => html`<th scope="col" class=${look(at)}><${Cell} of=${cell} /></th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map((cell, at) => html`<td class=${look(at)}><${Cell} of=${cell} /></td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** @param {{ of: TableBlock["rows"][number][number] }} props */
function Cell({ of }) {
  return of.type === "rich_text" ? html`<${RichText} block=${of} />` : of.text;
}
