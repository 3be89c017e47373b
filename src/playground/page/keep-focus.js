import { useLayoutEffect, useRef } from "preact/hooks";

const controls = "a[href], button, input, textarea, [tabindex='0']";

/**
 * Where a redraw takes away what has the focus, as a button that was pressed, the control that has come to
 * its place gets it: after “Show more” the first of what is new.
 * @returns {import("preact").RefObject<HTMLElement | null>} For the element that is redrawn.
 */
export function useKeptFocus() {
  const root = useRef(/** @type {HTMLElement | null} */ (null));
  // While this renders, the page still shows what was there before.
  const before = focusedIn(root.current);
  useLayoutEffect(() => {
    if (!before || before.element.isConnected || document.activeElement !== document.body) return;
    const now = controlsIn(root.current);
    (now[before.at] ?? now.at(-1))?.focus();
  });
  return root;
}

/** @param {HTMLElement | null} root */
function focusedIn(root) {
  const element = document.activeElement;
  if (!element || !root?.contains(element)) return undefined;
  return { element, at: controlsIn(root).findIndex((control) => control === element) };
}

/** @param {HTMLElement | null} root @returns {HTMLElement[]} In reading order. */
function controlsIn(root) {
  return [...(root?.querySelectorAll(controls) ?? [])].filter(
    (control) => control instanceof HTMLElement,
  );
}
