/**
 * @import { Act, ActResult, Message, View } from "../view.ts"
 * @import { ConfirmationDialog } from "@slack/types"
 * @import { Place } from "./place.js"
 */
import { createContext } from "preact";
import { useContext } from "preact/hooks";

/**
 * @template T
 * @typedef {T extends Act ? Omit<T, "person"> : never} WithoutPerson
 */

/** @typedef {WithoutPerson<Act>} MyAct An act of the page's person. */

/**
 * What every part of the page may read and do.
 * @typedef {object} Session
 * @property {View} view
 * @property {Place} place
 * @property {(act: MyAct) => Promise<ActResult>} act Never rejects; a refusal is also shown on the page.
 * @property {(question: ConfirmationDialog) => Promise<boolean>} confirm
 * @property {(message: Message) => void} showJson
 * @property {string} trouble Why the last act was refused, or nothing.
 * @property {() => void} dismissTrouble
 */

export const SessionContext = createContext(/** @type {Session | undefined} */ (undefined));

/** @returns {Session} */
export function useSession() {
  const session = useContext(SessionContext);
  if (!session) throw new Error("A part of the page was drawn outside of its session.");
  return session;
}
