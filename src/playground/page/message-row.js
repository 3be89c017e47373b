/** @import { Message } from "../view.ts" */
/** @import { LooseBlock } from "./blocks/shape.js" */
import { Avatar, findPerson, personName } from "./avatar.js";
import { Blocks } from "./blocks/blocks.js";
import { html } from "./html.js";
import { MessageToolbar } from "./message-toolbar.js";
import { Mrkdwn } from "./mrkdwn.js";
import { placeToHash } from "./place.js";
import { useSession } from "./session.js";
import { useSurface } from "./surface.js";
import { clockTime, fullTime, tsToMs } from "./time.js";

/**
 * @param {object} props
 * @param {Message} props.message
 * @param {boolean} props.isGrouped Follows one by the same person: no name or picture of its own.
 * @param {readonly Message[]} props.replies
 * @param {boolean} props.isThread
 */
export function MessageRow({ message, isGrouped, replies, isThread }) {
  const { view } = useSession();
  const name = personName(view, message.user);
  const isBot = findPerson(view, message.user)?.is_bot === true;
  return html`<li class="message" data-ephemeral=${message.ephemeral} data-grouped=${isGrouped}>
    ${!isGrouped && html`<${Avatar} name=${name} isBot=${isBot} />`}
    <div class="message-main">
      ${message.ephemeral && html`<p class="ephemeral-mark">Only visible to you</p>`}
      <p class="message-head">
        <strong class=${isGrouped ? "name hidden" : "name"}>${name}</strong>
        ${isBot && !isGrouped && html`<span class="app-mark">App</span>`}
        <${Clock} ts=${message.ts} />
      </p>
      <${Body} message=${message} />
      ${replies.length > 0 && html`<${ThreadLink} parent=${message} replies=${replies} />`}
    </div>
    <${MessageToolbar} message=${message} name=${name} isThread=${isThread} />
  </li>`;
}

/** @param {{ ts: string }} props */
function Clock({ ts }) {
  const { view } = useSession();
  const ms = tsToMs(ts);
  const zone = view.me.tz;
  return html`<time datetime=${new Date(ms).toISOString()} title=${fullTime(ms, zone)}
    >${clockTime(ms, zone)}</time
  >`;
}

/** @param {{ message: Message }} props */
function Body({ message }) {
  const blocks = /** @type {readonly LooseBlock[]} */ (message.blocks ?? []);
  const { channel, ts } = message;
  const surface = useSurface({ in: "message", channel, ts }, blocks);
  const edited = message.edited && html`<span class="edited"> (edited)</span>`;
  if (blocks.length > 0) {
    return html`<${Blocks} blocks=${blocks} surface=${surface} />${edited}`;
  }
  return html`<div class="message-text"><${Mrkdwn} text=${message.text} />${edited}</div>`;
}

/** @param {{ parent: Message, replies: readonly Message[] }} props */
function ThreadLink({ parent, replies }) {
  const { view } = useSession();
  const open = replies.filter(({ ephemeral }) => !ephemeral).length;
  const hidden = replies.length - open;
  const counts = [
    open > 0 && (open === 1 ? "1 reply" : `${open} replies`),
    hidden > 0 && `${hidden} only you can see`,
  ];
  const people = [...new Set(replies.map(({ user }) => user))].slice(0, 4);
  const href = placeToHash({ person: view.me.id, channel: parent.channel, thread: parent.ts });
  return html`<a class="thread-link" href=${href}>
    ${people.map((id) => {
      const isBot = id === view.bot.id;
      return html`<${Avatar} name=${personName(view, id)} isBot=${isBot} />`;
    })}
    <span>${counts.filter(Boolean).join(", ")}</span>
  </a>`;
}
