/** @import { TextObject } from "./shape.js" */
import { PlainText } from "../emoji.js";
import { html } from "../html.js";
import { Mrkdwn } from "../mrkdwn.js";

/** @param {{ of: TextObject | undefined }} props */
export function Text({ of }) {
  if (!of) return null;
  if (of.type === "mrkdwn") return html`<${Mrkdwn} text=${of.text} verbatim=${of.verbatim} />`;
  return html`<span class="plain"><${PlainText} text=${of.text} /></span>`;
}
