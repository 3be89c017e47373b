import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { html } from "../html.js";
import { Icon } from "../icon.js";

/**
 * A window over the page. The browser keeps the focus inside it and hands it back at the end.
 * @param {object} props
 * @param {string} props.title
 * @param {() => void} props.onClose Escape, the cross, or a press beside it.
 * @param {string} [props.look]
 * @param {string} [props.role]
 * @param {unknown} props.children
 */
export function Dialog({ title, onClose, look = "", role, children }) {
  const id = useId();
  const dialog = useRef(/** @type {HTMLDialogElement | null} */ (null));
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  const cancel = (/** @type {Event} */ event) => {
    event.preventDefault();
    onClose();
  };
  const pressBeside = (/** @type {Event} */ event) => {
    if (event.target === dialog.current) onClose();
  };
  return html`<dialog
    class="dialog ${look}"
    role=${role}
    aria-labelledby=${id}
    ref=${dialog}
    onCancel=${cancel}
    onPointerDown=${pressBeside}
  >
    <div class="dialog-frame">
      <header class="dialog-head">
        <h2 id=${id}>${title}</h2>
        <button type="button" class="icon-button" aria-label="Close" onClick=${onClose}>
          <${Icon} name="close" />
        </button>
      </header>
      ${children}
    </div>
  </dialog>`;
}
