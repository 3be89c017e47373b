/** @import { Node } from "slack-message-parser" */
import { useMemo } from "preact/hooks";
import { NodeType, parse } from "slack-message-parser";
import { safeAddress } from "./address.js";
import { Emoji } from "./emoji.js";
import { html } from "./html.js";
import { BroadcastMention, ChannelLink, Mention, SlackDate } from "./mention.js";

/**
 * Slack's own markup.
 * @param {{ text: string, verbatim?: boolean | undefined }} props `verbatim` leaves bare addresses alone.
 */
export function Mrkdwn({ text, verbatim = false }) {
  const nodes = useMemo(() => parse(text).children, [text]);
  return html`<span class="mrkdwn">${drawAll(nodes, !verbatim)}</span>`;
}

/** @param {string} text The parser leaves Slack's three escapes as they are. */
export function unescape(text) {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

/** @param {readonly Node[]} nodes @param {boolean} links @returns {unknown[]} */
function drawAll(nodes, links) {
  return nodes.map((node, index) => {
    const isAfterBlock = nodes[index - 1]?.type === NodeType.PreText;
    return draw(isAfterBlock ? withoutBreak(node) : node, links);
  });
}

/** @param {Node} node A block of code ends its line already. */
function withoutBreak(node) {
  return node.type === NodeType.Text ? { ...node, text: node.text.replace(/^\n/, "") } : node;
}

/** @param {Node} node @param {boolean} links Whether bare addresses become links. @returns {unknown} */
function draw(node, links) {
  switch (node.type) {
    case NodeType.Text:
      return links ? linkify(unescape(node.text)) : unescape(node.text);
    case NodeType.Bold:
      return html`<strong>${drawAll(node.children, links)}</strong>`;
    case NodeType.Italic:
      return html`<em>${drawAll(node.children, links)}</em>`;
    case NodeType.Strike:
      return html`<del>${drawAll(node.children, links)}</del>`;
    case NodeType.Code:
      return html`<code>${unescape(node.text)}</code>`;
    case NodeType.PreText:
      return html`<pre><code>${unescape(node.text).replace(/^\n/, "")}</code></pre>`;
    case NodeType.Quote:
      return html`<blockquote>${drawAll(node.children, links)}</blockquote>`;
    case NodeType.Root:
      return drawAll(node.children, links);
    default:
      return drawReference(node);
  }
}

/** @param {Exclude<Node, { children: Node[] } | { text: string }>} node */
function drawReference(node) {
  if (node.type === NodeType.Emoji) {
    return html`<${Emoji} name=${node.name} skin=${node.variation} />`;
  }
  const label = node.label && drawAll(node.label, false);
  switch (node.type) {
    case NodeType.URL:
      return html`<${Link} url=${unescape(node.url)}>${label ?? unescape(node.url)}</${Link}>`;
    case NodeType.UserLink:
      return html`<${Mention} id=${node.userID} label=${label} />`;
    case NodeType.ChannelLink:
      return html`<${ChannelLink} id=${node.channelID} label=${label} />`;
    case NodeType.Command:
      return drawCommand(node.name, node.arguments, label);
  }
}

/** @param {string} name @param {string[]} parts @param {unknown} label */
function drawCommand(name, parts, label) {
  if (name !== "date") return html`<${BroadcastMention} name=${name} label=${label} />`;
  const [seconds = "", template = "", url] = parts;
  const date = html`<${SlackDate} seconds=${seconds} template=${template} fallback=${label} />`;
  return url ? html`<${Link} url=${unescape(url)}>${date}</${Link}>` : date;
}

/** @param {{ url: string, children?: unknown }} props An address that is not for the web stays text. */
export function Link({ url, children }) {
  const href = safeAddress(url);
  if (!href) return html`<span>${children}</span>`;
  return html`<a href=${href} target="_blank" rel="noopener noreferrer">${children}</a>`;
}

/** @param {string} text */
function linkify(text) {
  const parts = text.split(/(https?:\/\/[^\s<>]*[^\s<>.,:;!?"')\]])/);
  return parts.map((part, index) =>
    index % 2 ? html`<${Link} url=${part}>${part}</${Link}>` : part,
  );
}
