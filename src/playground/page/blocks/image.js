/** @import { LooseBlock } from "./shape.js" */
import { pictureAddress } from "../address.js";
import { html } from "../html.js";
import { Text } from "./text.js";

/** @param {{ block: LooseBlock }} props */
export function ImageBlock({ block }) {
  return html`<figure class="image-block">
    ${block.title && html`<figcaption><${Text} of=${block.title} /></figcaption>`}
    <${Picture} kind="image" of=${block} />
  </figure>`;
}

/** @param {{ kind: string, of: { image_url?: string, alt_text?: string } }} props */
export function Picture({ kind, of }) {
  const src = pictureAddress(of.image_url ?? "");
  if (!src) return html`<span class="lost-picture">${of.alt_text}</span>`;
  return html`<img class=${kind} src=${src} alt=${of.alt_text ?? ""} />`;
}
