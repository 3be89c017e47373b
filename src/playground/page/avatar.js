/** @import { Person, View } from "../view.ts" */
import { html } from "./html.js";

const hues = 6;

/** @param {View} view @param {string} id @returns {Person | undefined} */
export function findPerson(view, id) {
  return [...view.people, view.bot].find((person) => person.id === id);
}

/** @param {View} view @param {string} id */
export function personName(view, id) {
  return findPerson(view, id)?.name ?? "Slack";
}

/** @param {{ name: string, isBot: boolean }} props Initials on a colour of their own: the name stands beside it. */
export function Avatar({ name, isBot }) {
  const words = name.split(/[\s._-]+/).filter(Boolean);
  const initials = words.slice(0, 2).map((word) => [...word][0]?.toLocaleUpperCase());
  const hue = isBot ? "bot" : [...name].reduce((sum, char) => sum + char.charCodeAt(0), 0) % hues;
  return html`<span class="avatar hue-${hue}" aria-hidden="true">${initials.join("")}</span>`;
}
