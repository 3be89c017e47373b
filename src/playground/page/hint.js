/** @import { Channel } from "../view.ts" */
import { html } from "./html.js";
import { useSession } from "./session.js";

/** @param {{ channel: Channel, isThread?: boolean }} props What one may type here. */
export function Hint({ channel, isThread = false }) {
  return html`<p class="hint">
    <${Words} channel=${channel} isThread=${isThread} />${" "}
    <span class="keys">Enter sends, Shift+Enter makes a new line.</span>
  </p>`;
}

/** @param {{ channel: Channel, isThread: boolean }} props */
function Words({ channel, isThread }) {
  const { view } = useSession();
  const mention = html`<b>@${view.bot.name}</b>`;
  const command = html`<kbd>${view.commands[0]?.command} monitoring</kbd>`;
  if (channel.kind === "dm") {
    return html`Ask in your own words, as in <kbd>how do I notice data drift?</kbd>, or type
      ${" "}<kbd>help</kbd>.`;
  }
  if (!channel.bot_is_member) {
    return html`Try ${command}. To mention ${mention} here, add it to the channel first.`;
  }
  if (isThread) return html`Mention ${mention} and it answers in this thread.`;
  return html`Try ${command}, or open a thread and mention ${mention} there.`;
}
