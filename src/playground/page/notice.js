/** @import { Message, View } from "../view.ts" */
import { useRef } from "preact/hooks";
import { html } from "./html.js";
import { Mrkdwn } from "./mrkdwn.js";

/** @param {{ of: View["notices"][number] }} props What Slack itself says, to this person alone. */
export function Notice({ of }) {
  return html`<li class="notice" role="alert">
    <span class="ephemeral-mark">Only visible to you</span>
    <p><strong>Slackbot</strong> <${Mrkdwn} text=${of.text} /></p>
  </li>`;
}

/**
 * A notice carries no time: it stays after the message that was the newest when it came.
 * @param {View["notices"]} notices @param {readonly Message[]} messages
 * @returns {(ts: string) => View["notices"]} The notices after a message; after "" those before all.
 */
export function useNoticePlaces(notices, messages) {
  const places = useRef(/** @type {Map<string, string>} */ (new Map()));
  const newest = messages.at(-1)?.ts ?? "";
  for (const { id } of notices) {
    if (!places.current.has(id)) places.current.set(id, newest);
  }
  const known = new Set(messages.map(({ ts }) => ts));
  const placeOf = (/** @type {string} */ id) => {
    const ts = places.current.get(id) ?? "";
    return known.has(ts) ? ts : newest;
  };
  return (ts) => notices.filter(({ id }) => placeOf(id) === ts);
}
