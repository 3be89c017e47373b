/** @import { Channel } from "../view.ts" */
import { html } from "./html.js";
import { useSession } from "./session.js";

/** @param {{ channel: Channel }} props What one may type here. */
export function Hint({ channel }) {
  const { view } = useSession();
  const [first] = view.commands;
  const bot = html`<b>@${view.bot.name}</b>`;
  if (channel.kind === "dm") {
    return html`<p class="hint">
      Ask in your own words, as in <kbd>how do I notice data drift?</kbd>, or type
      ${" "}<kbd>help</kbd>.
    </p>`;
  }
  return html`<p class="hint">
    Try ${first && html`<kbd>${first.command} monitoring</kbd>, or `}open a thread and mention
    ${" "}${bot} there. <span class="keys">Enter sends, Shift+Enter makes a new line.</span>
  </p>`;
}
