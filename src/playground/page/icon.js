import { html } from "./html.js";

/** Outlines drawn for this page, on a field of 20 by 20. */
const outlines = {
  reply: "M3 4h14v9H9l-4 3.5V13H3z",
  more: "M4.5 10h.01M10 10h.01M15.5 10h.01",
  close: "M5 5l10 10M15 5L5 15",
  send: "M3 3.5l14.5 6.5L3 16.5l2-6.5zM5 10h6",
  menu: "M3 5h14M3 10h14M3 15h14",
  home: "M3.5 9.5L10 4l6.5 5.5M5.5 9v7h9V9",
};

/** @param {{ name: keyof typeof outlines }} props Always beside or inside something that has a name. */
export function Icon({ name }) {
  return html`<svg class="icon icon-${name}" viewBox="0 0 20 20" aria-hidden="true">
    <path d=${outlines[name]} />
  </svg>`;
}
