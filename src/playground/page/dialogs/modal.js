/** @import { SlackView } from "../../view.ts" */
/** @import { LooseBlock } from "../blocks/shape.js" */
import { useEffect, useRef, useState } from "preact/hooks";
import { Blocks } from "../blocks/blocks.js";
import { html } from "../html.js";
import { useSession } from "../session.js";
import { useSurface } from "../surface.js";
import { Trouble } from "../trouble.js";
import { Dialog } from "./dialog.js";

/** @param {{ modals: readonly SlackView[] }} props The top one last; each lies over the one before. */
export function Modals({ modals }) {
  const top = modals.at(-1);
  return modals.map(
    (modal) => html`<${Modal} key=${modal.id} modal=${modal} isTop=${modal === top} />`,
  );
}

/** @param {{ modal: SlackView, isTop: boolean }} props */
function Modal({ modal, isTop }) {
  const { act } = useSession();
  const blocks = /** @type {readonly LooseBlock[]} */ (modal.blocks);
  const surface = useSurface({ in: "view", view_id: modal.id }, blocks, modal.state);
  const [isBusy, setBusy] = useState(false);
  const hasErrors = Object.keys(modal.errors).length > 0;
  const form = useRef(/** @type {HTMLFormElement | null} */ (null));
  useEffect(() => focusFirstError(form.current), [modal.errors]);
  const close = () => void act({ do: "close", view_id: modal.id });
  const submit = async (/** @type {Event} */ event) => {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    await act({ do: "submit", view_id: modal.id, state: surface.state() });
    setBusy(false);
  };
  return html`<${Dialog} title=${modal.title?.text ?? "Untitled"} look="modal" onClose=${close}>
    <form class="modal-form" novalidate ref=${form} onSubmit=${submit}>
      <div class="dialog-body">
        <${Blocks} blocks=${blocks} surface=${surface} errors=${modal.errors} />
      </div>
      ${isTop && !hasErrors && html`<${Trouble} slackSays=${modal.failure} />`}
      <footer class="dialog-foot">
        <button type="button" class="button" onClick=${close}>
          ${modal.close?.text ?? "Cancel"}
        </button>
        ${
          modal.submit &&
          html`<button type="submit" class="button primary" aria-busy=${isBusy}>
            ${modal.submit.text}
          </button>`
        }
      </footer>
    </form>
  </${Dialog}>`;
}

/** @param {HTMLFormElement | null} form */
function focusFirstError(form) {
  const field = form?.querySelector("[data-invalid=true] :is(input, textarea)");
  if (field instanceof HTMLElement) field.focus();
}
