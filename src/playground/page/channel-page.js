/** @import { Channel, Message } from "../view.ts" */
import { Composer } from "./composer.js";
import { Hint } from "./hint.js";
import { html } from "./html.js";
import { Messages } from "./messages.js";
import { placeToHash } from "./place.js";
import { useSession } from "./session.js";
import { ThreadPane } from "./thread-pane.js";

/** A channel or the conversation with the bot, and the thread that is open beside it. */
export function ChannelPage() {
  const { view, place } = useSession();
  const channel = view.channels.find(({ id }) => id === place.channel);
  if (!channel) return html`<main class="page"><p class="empty">There are no channels.</p></main>`;
  const all = view.messages.filter((message) => message.channel === channel.id);
  const parent = all.find(({ ts }) => ts === place.thread);
  const title = channel.kind === "dm" ? channel.name : `#${channel.name}`;
  return html`<main class="page" data-thread=${parent !== undefined}>
    <${PageHead} channel=${channel} title=${title} />
    <${Messages}
      label=${`Messages in ${title}`}
      messages=${all.filter(isAtTop)}
      all=${all}
      notices=${view.notices.filter((notice) => notice.channel === channel.id)}
    />
    <div class="composer-area">
      <${Composer} label=${`Message ${title}`} channel=${channel.id} />
      <${Hint} channel=${channel} />
    </div>
    ${parent && html`<${ThreadPane} key=${parent.ts} ...${{ parent, all, title, channel }} />`}
  </main>`;
}

/** @param {Message} message Not a reply. */
function isAtTop({ ts, thread_ts: thread }) {
  return thread === undefined || thread === ts;
}

/** @param {{ channel: Channel, title: string }} props */
function PageHead({ channel, title }) {
  const { view } = useSession();
  if (channel.kind === "dm") return html`<${BotHead} current="messages" />`;
  return html`<header class="page-head">
    <div>
      <h1>${title}</h1>
      <p class="topic">${channel.topic}</p>
    </div>
    <${Membership} channel=${channel} bot=${view.bot.name} />
  </header>`;
}

/** @param {{ channel: Channel, bot: string }} props */
function Membership({ channel, bot }) {
  const { act } = useSession();
  const { id, bot_is_member: isMember } = channel;
  const change = () => void act({ do: isMember ? "remove-bot" : "invite-bot", channel: id });
  return html`<button type="button" class="button membership" onClick=${change}>
    ${isMember ? "Remove" : "Add"} ${bot}
  </button>`;
}

/** @param {{ current: "home" | "messages" }} props What stands over both pages of the bot. */
export function BotHead({ current }) {
  const { view } = useSession();
  const person = view.me.id;
  const dm = view.channels.find(({ kind }) => kind === "dm");
  const mark = (/** @type {string} */ page) => (page === current ? "page" : undefined);
  return html`<header class="page-head bot-head">
    <h1>${view.bot.name}</h1>
    <nav aria-label=${view.bot.name}>
      <a href=${placeToHash({ person, home: true })} aria-current=${mark("home")}>Home</a>
      ${
        dm &&
        html`<a href=${placeToHash({ person, channel: dm.id })} aria-current=${mark("messages")}>
          Messages
        </a>`
      }
    </nav>
  </header>`;
}
