/** @import { Message } from "../view.ts" */
import { useEffect, useRef, useState } from "preact/hooks";
import { personName } from "./avatar.js";
import { html } from "./html.js";
import { unescape } from "./mrkdwn.js";
import { useSession } from "./session.js";

/** Tells screen readers what arrives where the person is, in the words of the fallback text. */
export function Announcer() {
  const { view, place } = useSession();
  const known = useRef(/** @type {ReadonlySet<string> | undefined} */ (undefined));
  const [text, setText] = useState("");
  useEffect(() => {
    const before = known.current;
    known.current = new Set(view.messages.map(messageKey));
    if (!before) return;
    const fresh = view.messages.filter(
      (message) =>
        !before.has(messageKey(message)) &&
        message.channel === place.channel &&
        message.user !== view.me.id,
    );
    if (fresh.length > 0) setText(fresh.map((message) => sentence(message)).join("\n"));
  }, [view]);
  const sentence = (/** @type {Message} */ message) =>
    `${personName(view, message.user)}: ${plain(message.text)}`;
  return html`<div class="hidden" role="status">${text}</div>`;
}

/** A message that was redrawn in place is news too. @param {Message} message */
function messageKey({ channel, ts, text }) {
  return JSON.stringify([channel, ts, text]);
}

/** @param {string} text Links are read by their label. */
function plain(text) {
  return unescape(text.replace(/<[^|<>]*\|([^<>]*)>/g, "$1"));
}
