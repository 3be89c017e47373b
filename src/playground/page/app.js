/**
 * @import { ActResult, Message, View } from "../view.ts"
 * @import { MyAct, Session } from "./session.js"
 */
import { render } from "preact";
import { useState } from "preact/hooks";
import { Announcer } from "./announcer.js";
import { ChannelPage } from "./channel-page.js";
import { useConfirm } from "./dialogs/confirm-dialog.js";
import { JsonDialog } from "./dialogs/json-dialog.js";
import { Modals } from "./dialogs/modal.js";
import { HomePage } from "./home-page.js";
import { html } from "./html.js";
import { sendAct, useLive } from "./live.js";
import { usePlace } from "./place.js";
import { SessionContext } from "./session.js";
import { Sidebar } from "./sidebar.js";
import { Trouble } from "./trouble.js";

function App() {
  const place = usePlace();
  const { view, isOpen } = useLive(place.person);
  return html`
    ${view && html`<${Workspace} key=${view.me.id} view=${view} place=${place} />`}
    <${ConnectionStatus} isOpen=${isOpen} hasView=${view !== undefined} />
  `;
}

/** @param {{ view: View, place: import("./place.js").Place }} props */
function Workspace({ view, place }) {
  const [trouble, setTrouble] = useState("");
  const [shown, showJson] = useState(/** @type {Message | undefined} */ (undefined));
  const { confirm, dialog } = useConfirm();
  const here = settle(place, view);
  /** @param {MyAct} act @returns {Promise<ActResult>} */
  const act = async (act) => {
    const result = await sendAct(
      /** @type {import("../view.ts").Act} */ ({ ...act, person: view.me.id }),
    );
    setTrouble(result.ok ? "" : result.error);
    return result;
  };
  const dismissTrouble = () => setTrouble("");
  /** @type {Session} */
  const session = { view, place: here, act, confirm, showJson, trouble, dismissTrouble };
  return html`<${SessionContext.Provider} value=${session}>
    <div class="workspace">
      <${Sidebar} />
      ${here.home ? html`<${HomePage} />` : html`<${ChannelPage} key=${here.channel} />`}
    </div>
    ${view.modals.length === 0 && html`<${Trouble} />`}
    <${Modals} modals=${view.modals} />
    ${dialog}
    ${shown && html`<${JsonDialog} message=${shown} onClose=${() => showJson(undefined)} />`}
    <${Announcer} />
  </${SessionContext.Provider}>`;
}

/**
 * The place that the address names, or the first channel where it names none that is there.
 * @param {import("./place.js").Place} place @param {View} view
 * @returns {import("./place.js").Place}
 */
function settle(place, view) {
  const person = place.person ?? view.me.id;
  if (place.home) return { person, home: true };
  const channel = view.channels.find(({ id }) => id === place.channel) ?? view.channels[0];
  if (!channel) return { person };
  const isThere = view.messages.some(({ ts }) => ts === place.thread);
  const thread = isThere && channel.id === place.channel ? place.thread : undefined;
  return { person, channel: channel.id, ...(thread && { thread }) };
}

/** @param {{ isOpen: boolean, hasView: boolean }} props */
function ConnectionStatus({ isOpen, hasView }) {
  const away = hasView
    ? "The playground is away. The page comes back by itself when it is there again."
    : "Looking for the playground…";
  return html`<div class="connection" role="status">
    ${isOpen && hasView ? undefined : html`<p>${away}</p>`}
  </div>`;
}

const root = document.getElementById("app");
if (root) render(html`<${App} />`, root);
