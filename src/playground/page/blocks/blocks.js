/**
 * @import { LooseBlock } from "./shape.js"
 * @import { Surface } from "../surface.js"
 */
import { html } from "../html.js";
import { useKeptFocus } from "../keep-focus.js";
import { Actions } from "./actions.js";
import { Context } from "./context.js";
import { Header } from "./header.js";
import { ImageBlock } from "./image.js";
import { Input } from "./input.js";
import { Markdown } from "./markdown.js";
import { RichText } from "./rich-text.js";
import { Section } from "./section.js";
import { Table } from "./table.js";

/**
 * @typedef {object} BlockProps
 * @property {any} block
 * @property {Surface} surface
 * @property {string | undefined} error
 */

const drawn = new Map(
  Object.entries({
    actions: Actions,
    context: Context,
    divider: () => html`<hr class="divider" />`,
    header: Header,
    image: ImageBlock,
    input: Input,
    markdown: Markdown,
    rich_text: RichText,
    section: Section,
    table: Table,
  }),
);

/**
 * @param {object} props
 * @param {readonly LooseBlock[]} props.blocks
 * @param {Surface} props.surface
 * @param {Readonly<Record<string, string>>} [props.errors] By block_id.
 */
export function Blocks({ blocks, surface, errors = {} }) {
  // Keys by position keep the focus where it was when the bot redraws with new block ids.
  const list = blocks.map((block, index) => {
    const Block = drawn.get(block.type) ?? UnknownBlock;
    const error = errors[block.block_id];
    return html`<${Block} key=${index} block=${block} surface=${surface} error=${error} />`;
  });
  return html`<div class="blocks" ref=${useKeptFocus()}>${list}</div>`;
}

/** @param {{ block: LooseBlock }} props */
function UnknownBlock({ block }) {
  return html`<p class="unknown-block">
    The playground does not draw blocks of type <code>${block.type}</code> yet. “View JSON” shows
    it.
  </p>`;
}
