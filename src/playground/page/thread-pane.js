/** @import { Message } from "../view.ts" */
import { useEffect, useRef } from "preact/hooks";
import { Composer } from "./composer.js";
import { html } from "./html.js";
import { Icon } from "./icon.js";
import { Messages, isReplyTo } from "./messages.js";
import { goTo, placeToHash } from "./place.js";
import { useSession } from "./session.js";

/** @param {{ parent: Message, all: readonly Message[], title: string }} props */
export function ThreadPane({ parent, all, title }) {
  const { view } = useSession();
  const heading = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => heading.current?.focus(), []);
  const channel = { person: view.me.id, channel: parent.channel };
  const leave = (/** @type {KeyboardEvent} */ event) => {
    if (event.key === "Escape" && !event.defaultPrevented) goTo(channel);
  };
  const thread = [parent, ...all.filter((one) => isReplyTo(one, parent))];
  return html`<aside class="thread" aria-label="Thread" onKeyDown=${leave}>
    <header class="page-head">
      <div>
        <h2 tabindex="-1" ref=${heading}>Thread</h2>
        <p class="topic">${title}</p>
      </div>
      <a class="icon-button" href=${placeToHash(channel)} aria-label="Close thread">
        <${Icon} name="close" />
      </a>
    </header>
    <${Messages} label="Messages in the thread" messages=${thread} all=${all} isThread=${true} />
    <div class="composer-area">
      <${Composer}
        label=${`Reply to the thread in ${title}`}
        channel=${parent.channel}
        thread=${parent.ts}
      />
    </div>
  </aside>`;
}
