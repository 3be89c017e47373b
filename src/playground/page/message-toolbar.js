/** @import { Message } from "../view.ts" */
import { html } from "./html.js";
import { Icon } from "./icon.js";
import { Menu } from "./menu.js";
import { placeToHash } from "./place.js";
import { useSession } from "./session.js";

/** @param {{ message: Message, name: string, isThread: boolean }} props What one can do with a message. */
export function MessageToolbar({ message, name, isThread }) {
  const { view, act, showJson } = useSession();
  const { channel, ts, ephemeral } = message;
  const thread = message.thread_ts ?? ts;
  const href = placeToHash({ person: view.me.id, channel, thread });
  const shortcuts = view.shortcuts
    .filter(({ type }) => type === "message" && !ephemeral)
    .map((shortcut) => ({
      text: shortcut.name,
      description: view.bot.name,
      run: () =>
        void act({ do: "shortcut", callback_id: shortcut.callback_id, message: { channel, ts } }),
    }));
  const items = [...shortcuts, { text: "View JSON", run: () => showJson(message) }];
  return html`<div class="toolbar">
    ${
      !isThread &&
      !ephemeral &&
      html`<a class="icon-button" href=${href} aria-label="Reply in thread" title="Reply in thread">
        <${Icon} name="reply" />
      </a>`
    }
    <${Menu}
      label=${`More actions for the message from ${name}`}
      items=${items}
      look="icon-button"
      icon="more"
    />
  </div>`;
}
