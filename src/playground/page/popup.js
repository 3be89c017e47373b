/** @import { RefObject } from "preact" */
import { useEffect, useLayoutEffect } from "preact/hooks";

const gapPx = 4;
const marginPx = 8;

/**
 * Keeps `popup` beside `anchor` while it is open, above it where there is no room below, and closes
 * it when the person turns elsewhere.
 * @param {object} parts
 * @param {boolean} parts.isOpen
 * @param {RefObject<HTMLElement | null>} parts.anchor
 * @param {RefObject<HTMLElement | null>} parts.popup
 * @param {() => void} parts.close
 */
export function usePopup({ isOpen, anchor, popup, close }) {
  const replace = () => {
    if (anchor.current && popup.current) place(popup.current, anchor.current);
  };
  useLayoutEffect(() => {
    if (isOpen) replace();
  });
  useEffect(() => {
    if (!isOpen) return undefined;
    const leave = (/** @type {Event} */ { target }) => {
      const parts = [popup.current, anchor.current];
      const isInside = target instanceof Node && parts.some((part) => part?.contains(target));
      if (!isInside) close();
    };
    const stop = [listen(["pointerdown", "focusin"], leave), listen(["scroll", "resize"], replace)];
    return () => stop.forEach((end) => end());
  }, [isOpen]);
}

/** @param {string[]} names @param {(event: Event) => void} listener @returns {() => void} Ends it. */
function listen(names, listener) {
  for (const name of names) addEventListener(name, listener, true);
  return () => {
    for (const name of names) removeEventListener(name, listener, true);
  };
}

/** @param {HTMLElement} popup @param {HTMLElement} anchor */
function place(popup, anchor) {
  const at = anchor.getBoundingClientRect();
  popup.style.minWidth = `${Math.min(at.width, innerWidth - 2 * marginPx)}px`;
  const { width, height } = popup.getBoundingClientRect();
  const rightmost = innerWidth - width - marginPx;
  const below = at.bottom + gapPx;
  const hasRoomBelow = below + height <= innerHeight - marginPx;
  const above = at.top - height - gapPx;
  popup.style.left = `${Math.max(marginPx, Math.min(at.left, rightmost))}px`;
  popup.style.top = `${hasRoomBelow ? below : Math.max(marginPx, above)}px`;
}
