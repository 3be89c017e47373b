import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { html } from "./html.js";
import { Icon } from "./icon.js";
import { runKey } from "./keys.js";
import { usePopup } from "./popup.js";

/**
 * @typedef {object} MenuItem
 * @property {string} text
 * @property {string | undefined} [description]
 * @property {string | undefined} [href] Opened in a new tab besides `run`.
 * @property {() => void} run
 */

/**
 * A button that opens a list of acts.
 * @param {object} props
 * @param {string} props.label
 * @param {string} [props.describedBy]
 * @param {MenuItem[]} props.items
 * @param {string} props.look
 * @param {Parameters<typeof Icon>[0]["name"]} props.icon
 */
export function Menu({ label, describedBy, items, look, icon }) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const anchor = useRef(/** @type {HTMLElement | null} */ (null));
  const close = () => setOpen(false);
  const leave = () => {
    close();
    anchor.current?.focus();
  };
  return html`<span class="menu-anchor">
    <button
      type="button"
      class=${look}
      ref=${anchor}
      aria-label=${label}
      title=${label}
      aria-describedby=${describedBy}
      aria-haspopup="menu"
      aria-expanded=${isOpen}
      aria-controls=${isOpen ? id : undefined}
      onClick=${() => setOpen(!isOpen)}
    >
      <${Icon} name=${icon} />
    </button>
    ${isOpen && html`<${OpenMenu} ...${{ id, label, items, anchor, close, leave }} />`}
  </span>`;
}

/**
 * @param {object} props
 * @param {string} props.id
 * @param {string} props.label
 * @param {MenuItem[]} props.items
 * @param {import("preact").RefObject<HTMLElement | null>} props.anchor
 * @param {() => void} props.close The person turned elsewhere.
 * @param {() => void} props.leave Closes it and goes back to the button.
 */
function OpenMenu({ id, label, items, anchor, close, leave }) {
  const popup = useRef(/** @type {HTMLElement | null} */ (null));
  usePopup({ isOpen: true, anchor, popup, close });
  useLayoutEffect(() => {
    const first = popup.current?.querySelector("[role=menuitem]");
    if (first instanceof HTMLElement) first.focus();
  }, []);
  /** @param {MenuItem} item */
  const choose = (item) => {
    leave();
    item.run();
  };
  return html`<div
    class="popup menu"
    id=${id}
    role="menu"
    aria-label=${label}
    ref=${popup}
    onKeyDown=${(/** @type {KeyboardEvent} */ event) => runKey(event, menuKeys(popup, leave))}
  >
    ${items.map((item) => html`<${Item} item=${item} choose=${choose} />`)}
  </div>`;
}

/** @param {{ item: MenuItem, choose: (item: MenuItem) => void }} props */
function Item({ item, choose }) {
  const inside = html`<span>${item.text}</span>
    ${item.description && html`<span class="description">${item.description}</span>`}`;
  const shared = {
    class: "menu-item",
    role: "menuitem",
    "aria-label": item.text,
    "aria-description": item.description,
    tabindex: -1,
    onClick: () => choose(item),
  };
  if (!item.href) return html`<button type="button" ...${shared}>${inside}</button>`;
  return html`<a ...${shared} href=${item.href} target="_blank" rel="noopener noreferrer">
    ${inside}
  </a>`;
}

/** @param {import("preact").RefObject<HTMLElement | null>} popup @param {() => void} leave */
function menuKeys(popup, leave) {
  const found = popup.current?.querySelectorAll("[role=menuitem]") ?? [];
  const items = /** @type {HTMLElement[]} */ ([...found]);
  const at = items.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  const go = (/** @type {number} */ index) => () => items.at(index % items.length)?.focus();
  return {
    ArrowDown: go(at + 1),
    ArrowUp: go(at - 1),
    Home: go(0),
    End: go(-1),
    Escape: leave,
    Tab: leave,
  };
}
