/** @import { Channel } from "../view.ts" */
import { useEffect, useRef, useState } from "preact/hooks";
import { html } from "./html.js";
import { Icon } from "./icon.js";
import { goTo, placeToHash } from "./place.js";
import { useSession } from "./session.js";
import { useUnread } from "./unread.js";

/** The workspace's channels, the bot, and whose eyes one looks through. */
export function Sidebar() {
  const { view, place } = useSession();
  const [isOpen, setOpen] = useState(false);
  const opener = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => setOpen(false), [place.channel, place.home]);
  const leave = (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== "Escape" || !isOpen) return;
    setOpen(false);
    opener.current?.focus();
  };
  return html`<div class="sidebar" data-open=${isOpen} onKeyDown=${leave}>
    <button
      type="button"
      class="sidebar-opener"
      ref=${opener}
      aria-expanded=${isOpen}
      aria-controls="sidebar-content"
      onClick=${() => setOpen(!isOpen)}
    >
      <${Icon} name="menu" /> ${view.workspace}
    </button>
    <div class="sidebar-content" id="sidebar-content">
      <p class="workspace-name">${view.workspace}</p>
      <${Places} />
      <${PersonPicker} />
    </div>
  </div>`;
}

function Places() {
  const { view, place } = useSession();
  const unread = useUnread();
  const of = (/** @type {Channel["kind"]} */ kind) =>
    view.channels.filter((channel) => channel.kind === kind);
  return html`<nav aria-label="Workspace">
    <h2>Channels</h2>
    <${Links} channels=${of("channel")} unread=${unread} />
    <h2>Apps</h2>
    <${Links} channels=${of("dm")} unread=${unread} />
    <ul>
      <li>
        <a
          href=${placeToHash({ person: view.me.id, home: true })}
          aria-current=${place.home ? "page" : undefined}
        >
          <span class="mark"><${Icon} name="home" /></span> Home
          <span class="hidden"> of ${view.bot.name}</span>
        </a>
      </li>
    </ul>
  </nav>`;
}

/** @param {{ channels: Channel[], unread: ReadonlySet<string> }} props */
function Links({ channels, unread }) {
  const { view, place } = useSession();
  return html`<ul>
    ${channels.map(({ id, name, kind }) => {
      const isUnread = unread.has(id);
      return html`<li key=${id}>
        <a
          href=${placeToHash({ person: view.me.id, channel: id })}
          class=${isUnread ? "unread" : ""}
          aria-current=${place.channel === id ? "page" : undefined}
        >
          <span class="mark" aria-hidden="true">${kind === "dm" ? "●" : "#"}</span> ${name}
          ${isUnread && html`<span class="hidden">(unread)</span>`}
        </a>
      </li>`;
    })}
  </ul>`;
}

function PersonPicker() {
  const { view, place } = useSession();
  const change = (/** @type {Event} */ event) => {
    const person = /** @type {HTMLSelectElement} */ (event.target).value;
    goTo({ ...place, person });
  };
  return html`<label class="person-picker">
    You are
    <select value=${view.me.id} onChange=${change}>
      ${view.people.map(
        ({ id, name, is_admin: isAdmin }) =>
          html`<option value=${id} selected=${id === view.me.id}>
            ${name}${isAdmin ? " (administrator)" : ""}
          </option>`,
      )}
    </select>
  </label>`;
}
