/**
 * @import { View } from "../view.ts"
 * @import { MyAct } from "./session.js"
 */
import { useEffect, useRef } from "preact/hooks";
import { html } from "./html.js";

/**
 * One way to go on writing: `before` replaces what stands before the caret, or `act` happens at once.
 * @typedef {object} Completion
 * @property {string} name
 * @property {string} description
 * @property {string} before
 * @property {MyAct} [act]
 */

/**
 * @param {string} before The text up to the caret.
 * @param {{ view: View, thread: string | undefined }} at
 * @returns {Completion[]}
 */
export function completions(before, { view, thread }) {
  const slash = /^\/\S*$/.exec(before)?.[0];
  // Slack runs an app's commands in channels only.
  if (slash !== undefined)
    return thread ? [] : [...commands(slash, view), ...shortcuts(slash, view)];
  const mention = /(?:^|\s)@([\w.-]*)$/.exec(before)?.[1];
  return mention === undefined ? [] : people(mention, before, view);
}

/** @param {string} text @param {View} view How a command goes on, until something follows it. */
export function usageHint(text, view) {
  const command = view.commands.find((one) => text.trim() === one.command && text.endsWith(" "));
  return command && `${command.command} ${command.usage_hint}`;
}

/** @param {string} typed @param {View} view @returns {Completion[]} */
function commands(typed, view) {
  return view.commands
    .filter(({ command }) => command.startsWith(typed.toLowerCase()))
    .map(({ command, description, usage_hint: hint }) => ({
      name: `${command} ${hint}`,
      description,
      before: `${command} `,
    }));
}

/** @param {string} typed @param {View} view @returns {Completion[]} */
function shortcuts(typed, view) {
  const wanted = typed.slice(1).toLowerCase();
  return view.shortcuts
    .filter(({ type, name }) => type === "global" && name.toLowerCase().includes(wanted))
    .map(({ name, callback_id }) => ({
      name,
      description: `Shortcut of ${view.bot.name}`,
      before: "",
      act: { do: "shortcut", callback_id },
    }));
}

/** @param {string} typed @param {string} before @param {View} view @returns {Completion[]} */
function people(typed, before, view) {
  const start = before.slice(0, before.length - typed.length);
  return [view.bot, ...view.people]
    .filter(({ name }) => name.toLowerCase().startsWith(typed.toLowerCase()))
    .filter(({ name }) => name.toLowerCase() !== typed.toLowerCase())
    .map(({ name, is_bot: isBot }) => ({
      name: `@${name}`,
      description: isBot ? "App" : "Member",
      before: `${start}${name} `,
    }));
}

/**
 * @param {object} props
 * @param {string} props.id
 * @param {Completion[]} props.items
 * @param {number} props.active
 * @param {(item: Completion) => void} props.choose
 */
export function Completions({ id, items, active, choose }) {
  const list = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => list.current?.children[active]?.scrollIntoView({ block: "nearest" }), [active]);
  return html`<div class="completions" ref=${list} role="listbox" id=${id} aria-label="Suggestions">
    ${items.map(
      (item, index) =>
        html`<div
          class="option"
          role="option"
          id=${`${id}-${index}`}
          data-active=${index === active}
          aria-selected=${index === active}
          onPointerDown=${(/** @type {Event} */ event) => event.preventDefault()}
          onClick=${() => choose(item)}
        >
          <span>${item.name}</span>
          <span class="description">${item.description}</span>
        </div>`,
    )}
  </div>`;
}
