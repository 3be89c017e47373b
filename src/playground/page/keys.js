/**
 * Does what `keys` says for the key that was pressed, and nothing else then happens for it: Escape
 * in an open list must not close the dialog around it.
 * @param {KeyboardEvent} event
 * @param {Readonly<Record<string, (() => void) | undefined>>} keys
 */
export function runKey(event, keys) {
  const run = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
  if (!run || event.isComposing) return;
  event.preventDefault();
  event.stopPropagation();
  run();
}
