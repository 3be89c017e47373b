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
  useLayoutEffect(() => {
    if (isOpen && anchor.current && popup.current) place(popup.current, anchor.current);
  });
  useEffect(() => {
    if (!isOpen) return undefined;
    const leave = (/** @type {Event} */ { target }) => {
      const parts = [popup.current, anchor.current];
      const isInside = target instanceof Node && parts.some((part) => part?.contains(target));
      if (!isInside) close();
    };
    for (const name of elsewhere) addEventListener(name, leave, true);
    return () => {
      for (const name of elsewhere) removeEventListener(name, leave, true);
    };
  }, [isOpen]);
}

const elsewhere = ["pointerdown", "focusin", "scroll", "resize"];

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
