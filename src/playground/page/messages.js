/** @import { Message, View } from "../view.ts" */
import { html } from "./html.js";
import { MessageRow } from "./message-row.js";
import { Notice, useNoticePlaces } from "./notice.js";
import { useSession } from "./session.js";
import { dayLabel, dayOf, tsToMs } from "./time.js";
import { useFollow } from "./follow.js";

const groupMs = 5 * 60 * 1000;

/**
 * A list of messages that stays at its newest.
 * @param {object} props
 * @param {string} props.label
 * @param {readonly Message[]} props.messages
 * @param {readonly Message[]} props.all Those of the channel, replies too, for the counts.
 * @param {View["notices"]} [props.notices]
 * @param {boolean} [props.isThread]
 */
export function Messages({ label, messages, all, notices = [], isThread = false }) {
  const { view } = useSession();
  const list = useFollow(messages, notices);
  const noticesAfter = useNoticePlaces(notices, messages);
  const reader = { zone: view.me.tz, nowMs: Date.now() };
  const rows = messages.map((message, index) => {
    const before = messages[index - 1];
    const isNewDay = !isThread && !sameDay(before, message, reader.zone);
    return html`
      ${isNewDay && html`<${Day} key=${`day ${message.ts}`} ms=${tsToMs(message.ts)} />`}
      <${MessageRow}
        key=${message.ts}
        message=${message}
        isGrouped=${!isNewDay && belongs(before, message)}
        replies=${isThread ? [] : all.filter((one) => isReplyTo(one, message))}
        isThread=${isThread}
      />
      ${noticesAfter(message.ts).map((notice) => html`<${Notice} key=${notice.id} of=${notice} />`)}
    `;
  });
  return html`<div class="messages" ref=${list} tabindex="0" role="region" aria-label=${label}>
    <ol>
      ${rows.flat()}
      ${noticesAfter("").map((notice) => html`<${Notice} key=${notice.id} of=${notice} />`)}
    </ol>
  </div>`;
}

/** @param {{ ms: number }} props */
function Day({ ms }) {
  const { view } = useSession();
  const label = dayLabel(ms, { zone: view.me.tz, nowMs: Date.now() });
  return html`<li class="day"><span>${label}</span></li>`;
}

/** @param {Message | undefined} before @param {Message} message @param {string} zone */
function sameDay(before, message, zone) {
  return before && dayOf(tsToMs(before.ts), zone) === dayOf(tsToMs(message.ts), zone);
}

/** @param {Message | undefined} before @param {Message} message Whether it goes on without a name of its own. */
function belongs(before, message) {
  return (
    before !== undefined &&
    before.user === message.user &&
    !before.ephemeral &&
    !message.ephemeral &&
    tsToMs(message.ts) - tsToMs(before.ts) < groupMs
  );
}

/** @param {Message} one @param {Message} parent */
export function isReplyTo(one, parent) {
  return one.thread_ts === parent.ts && one.ts !== parent.ts;
}
