/** @import { Channel, Message } from "../view.ts" */
import { useEffect, useRef } from "preact/hooks";
import { Composer } from "./composer.js";
import { Hint } from "./hint.js";
import { html } from "./html.js";
import { Icon } from "./icon.js";
import { Messages, isReplyTo } from "./messages.js";
import { goTo, placeToHash } from "./place.js";
import { useSession } from "./session.js";

/**
 * @param {object} props
 * @param {Message} props.parent
 * @param {readonly Message[]} props.all Those of the channel.
 * @param {string} props.title
 * @param {Channel} props.channel
 */
export function ThreadPane({ parent, all, title, channel }) {
  const { view } = useSession();
  const heading = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => heading.current?.focus(), []);
  const outside = { person: view.me.id, channel: channel.id };
  const leave = (/** @type {KeyboardEvent} */ event) => {
    if (event.key === "Escape" && !event.defaultPrevented) goTo(outside);
  };
  const thread = [parent, ...all.filter((one) => isReplyTo(one, parent))];
  return html`<aside class="thread" aria-label="Thread" onKeyDown=${leave}>
    <header class="page-head">
      <div>
        <h2 tabindex="-1" ref=${heading}>Thread</h2>
        <p class="topic">${title}</p>
      </div>
      <a class="icon-button" href=${placeToHash(outside)} aria-label="Close thread">
        <${Icon} name="close" />
      </a>
    </header>
    <${Messages} label="Messages in the thread" messages=${thread} all=${all} isThread=${true} />
    <div class="composer-area">
      <${Composer}
        label=${`Reply to the thread in ${title}`}
        channel=${channel.id}
        thread=${parent.ts}
      />
      <${Hint} channel=${channel} isThread=${true} />
    </div>
  </aside>`;
}
