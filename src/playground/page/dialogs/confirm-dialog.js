/** @import { ConfirmationDialog } from "@slack/types" */
import { useState } from "preact/hooks";
import { Text } from "../blocks/text.js";
import { html } from "../html.js";
import { Dialog } from "./dialog.js";

/**
 * The question that a button asks before it does something.
 * @param {{ question: ConfirmationDialog, answer: (isYes: boolean) => void }} props
 */
export function ConfirmDialog({ question, answer }) {
  const isDanger = question.style === "danger";
  const look = isDanger ? "danger" : "primary";
  return html`<${Dialog}
    title=${question.title?.text ?? "Are you sure?"}
    role="alertdialog"
    look="confirm"
    onClose=${() => answer(false)}
  >
    <p class="dialog-body"><${Text} of=${question.text} /></p>
    <footer class="dialog-foot">
      <button type="button" class="button" autofocus=${isDanger} onClick=${() => answer(false)}>
        ${question.deny?.text ?? "Cancel"}
      </button>
      <button type="button" class="button ${look}" autofocus=${!isDanger} onClick=${() => answer(true)}>
        ${question.confirm?.text ?? "Yes"}
      </button>
    </footer>
  </${Dialog}>`;
}

/**
 * One question at a time, answered by a promise.
 * @returns {{ confirm: (question: ConfirmationDialog) => Promise<boolean>, dialog: unknown }}
 */
export function useConfirm() {
  const [asked, setAsked] = useState(
    /** @type {{ question: ConfirmationDialog, answer: (isYes: boolean) => void } | undefined} */ (
      undefined
    ),
  );
  /** @param {ConfirmationDialog} question @returns {Promise<boolean>} */
  const confirm = (question) =>
    new Promise((resolve) => {
      const answer = (/** @type {boolean} */ isYes) => {
        setAsked(undefined);
        resolve(isYes);
      };
      setAsked({ question, answer });
    });
  return { confirm, dialog: asked && html`<${ConfirmDialog} ...${asked} />` };
}
