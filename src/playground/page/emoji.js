import { gemoji } from "gemoji";
import { html } from "./html.js";

/** Slack's names for what GitHub calls otherwise. */
const slackNames = {
  robot_face: "robot",
  thinking_face: "thinking",
  hugging_face: "hugs",
  face_with_rolling_eyes: "roll_eyes",
  large_green_circle: "green_circle",
  large_yellow_circle: "yellow_circle",
  "female-technologist": "woman_technologist",
  "male-technologist": "man_technologist",
};

/** @type {Map<string, string> | undefined} */
let characters;

/** @param {string} name @returns {string | undefined} The character that Slack shows for `:name:`. */
export function findEmoji(name) {
  characters ??= readCharacters();
  return characters.get(name);
}

function readCharacters() {
  /** @type {Map<string, string>} */
  const found = new Map();
  for (const { emoji, names } of gemoji) for (const name of names) found.set(name, emoji);
  for (const [slack, github] of Object.entries(slackNames)) {
    const character = found.get(github);
    if (character) found.set(slack, character);
  }
  return found;
}

/** @param {{ name: string, skin?: string | undefined }} props A name that nobody knows stays text. */
export function Emoji({ name, skin }) {
  const character = findEmoji(name);
  if (!character) return html`:${name}:`;
  const label = name.replaceAll("_", " ");
  return html`<span class="emoji" role="img" aria-label=${label} title=":${name}:"
    >${character}${skinTone(skin)}</span
  >`;
}

/** @param {string | undefined} skin `skin-tone-2` to `skin-tone-6` */
function skinTone(skin) {
  const tone = Number(/^skin-tone-([2-6])$/.exec(skin ?? "")?.[1]);
  return tone ? String.fromCodePoint(0x1f3fb + tone - 2) : "";
}

/** @param {{ text: string }} props Text as it stands, but for `:names:`. */
export function PlainText({ text }) {
  const parts = text.split(/:([a-z0-9_+'-]+):/i);
  return parts.map((part, index) => (index % 2 ? html`<${Emoji} name=${part} />` : part));
}
