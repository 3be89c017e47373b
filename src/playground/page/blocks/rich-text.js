/** @import { RichTextBlock, RichTextElement, RichTextList } from "@slack/types" */
import { Emoji } from "../emoji.js";
import { html } from "../html.js";
import { BroadcastMention, ChannelLink, Mention, SlackDate } from "../mention.js";
import { Link } from "../mrkdwn.js";

/** @param {{ block: RichTextBlock }} props */
export function RichText({ block }) {
  return html`<div class="rich-text">${block.elements.map(drawPart)}</div>`;
}

/** @param {RichTextBlock["elements"][number]} part */
function drawPart(part) {
  switch (part.type) {
    case "rich_text_section":
      return html`<p>${part.elements.map(drawElement)}</p>`;
    case "rich_text_list":
      return drawList(part);
    case "rich_text_quote":
      return html`<blockquote>${part.elements.map(drawElement)}</blockquote>`;
    case "rich_text_preformatted":
      return html`<pre><code>${part.elements.map(drawElement)}</code></pre>`;
  }
}

/** @param {RichTextList & { offset?: number }} list `offset` is documented, but not in the types. */
function drawList({ style, elements, indent = 0, offset = 0 }) {
  const items = elements.map((item) => html`<li>${item.elements.map(drawElement)}</li>`);
  if (style === "ordered") {
    return html`<ol class="indent-${indent}" start=${offset + 1}>
      ${items}
    </ol>`;
  }
  return html`<ul class="indent-${indent}">
    ${items}
  </ul>`;
}

/** @param {RichTextElement} element */
function drawElement(element) {
  switch (element.type) {
    case "text":
      return styled(element.text, element.style);
    case "link":
      return html`<${Link} url=${element.url}>
        ${styled(element.text ?? element.url, element.style)}
      </${Link}>`;
    case "emoji":
      return html`<${Emoji} name=${element.name} />`;
    case "user":
      return html`<${Mention} id=${element.user_id} />`;
    case "channel":
      return html`<${ChannelLink} id=${element.channel_id} />`;
    case "broadcast":
      return html`<${BroadcastMention} name=${element.range} />`;
    case "usergroup":
      return html`<${BroadcastMention} name=${element.usergroup_id} />`;
    case "date":
      return html`<${SlackDate}
        seconds=${String(element.timestamp)}
        template=${element.format}
        fallback=${element.fallback}
      />`;
    case "color":
      return html`<code>${element.value}</code>`;
    case "team":
      return element.team_id;
  }
}

/**
 * @param {string} text
 * @param {{ bold?: boolean, italic?: boolean, strike?: boolean, code?: boolean } | undefined} style
 */
function styled(text, style = {}) {
  const code = style.code ? html`<code>${text}</code>` : text;
  const struck = style.strike ? html`<del>${code}</del>` : code;
  const slanted = style.italic ? html`<em>${struck}</em>` : struck;
  return style.bold ? html`<strong>${slanted}</strong>` : slanted;
}
