import { PlainText } from "../emoji.js";
import { html } from "../html.js";
import { Link } from "../mrkdwn.js";

/**
 * Each mark with what it draws; the first capture is its content.
 * @type {readonly (readonly [RegExp, (content: string, address: string) => unknown])[]}
 */
const marks = [
  [/`([^`\n]+)`/, (text) => html`<code>${text}</code>`],
  [/!?\[([^\]\n]*)\]\(([^()\s]+)[^()\n]*\)/, (text, url) => drawLink(text, url)],
  [/\*\*([^\n]+?)\*\*/, (text) => html`<strong><${Inline} text=${text} /></strong>`],
  [/~~([^\n]+?)~~/, (text) => html`<del><${Inline} text=${text} /></del>`],
  [/(?<![\w*])\*([^*\n]+)\*(?!\w)/, (text) => html`<em><${Inline} text=${text} /></em>`],
  [/(?<!\w)_([^_\n]+)_(?!\w)/, (text) => html`<em><${Inline} text=${text} /></em>`],
];

/** @param {{ text: string }} props @returns {unknown} */
export function Inline({ text }) {
  const [first] = marks
    .flatMap(([pattern, draw]) => {
      const found = pattern.exec(text);
      return found ? [{ found, draw }] : [];
    })
    .sort((a, b) => a.found.index - b.found.index);
  if (!first) return html`<${PlainText} text=${text} />`;
  const [whole, content = "", address = ""] = first.found;
  const before = text.slice(0, first.found.index);
  const after = text.slice(first.found.index + whole.length);
  return html`<${PlainText} text=${before} />${first.draw(content, address)}<${Inline}
      text=${after}
    />`;
}

/** @param {string} text @param {string} url */
function drawLink(text, url) {
  return html`<${Link} url=${url}><${Inline} text=${text} /></${Link}>`;
}
