import { html } from "./html.js";
import { placeToHash } from "./place.js";
import { useSession } from "./session.js";
import { formatSlackDate } from "./slack-date.js";
import { fullTime } from "./time.js";

/** @param {{ id: string, label?: unknown }} props */
export function Mention({ id, label }) {
  const { view } = useSession();
  const person = [...view.people, view.bot].find((one) => one.id === id);
  const kind = id === view.me.id ? "mention mention-me" : "mention";
  return html`<span class=${kind}>@${person?.name ?? label ?? "unknown member"}</span>`;
}

/** @param {{ id: string, label?: unknown }} props */
export function ChannelLink({ id, label }) {
  const { view, place } = useSession();
  const channel = view.channels.find((one) => one.id === id);
  if (!channel) return html`<span class="mention">#${label ?? "private channel"}</span>`;
  const href = placeToHash({ person: place.person ?? view.me.id, channel: id });
  return html`<a class="mention" href=${href}>#${channel.name}</a>`;
}

/** @param {{ name: string, label?: unknown }} props `here`, `channel`, `everyone`, or a user group. */
export function BroadcastMention({ name, label }) {
  if (["here", "channel", "everyone"].includes(name)) {
    return html`<span class="mention mention-me">@${name}</span>`;
  }
  return html`<span class="mention">${label ?? `@${name}`}</span>`;
}

/** @param {{ seconds: string, template: string, fallback?: unknown }} props */
export function SlackDate({ seconds, template, fallback }) {
  const { view } = useSession();
  const ms = Number(seconds) * 1000;
  const isDate = seconds !== "" && !Number.isNaN(new Date(ms).getTime());
  if (!isDate) return html`<span>${fallback ?? ""}</span>`;
  const text = formatSlackDate(ms, template, { zone: view.me.tz, nowMs: Date.now() });
  return html`<time datetime=${new Date(ms).toISOString()} title=${fullTime(ms, view.me.tz)}
    >${text}</time
  >`;
}
