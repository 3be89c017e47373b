/** @import { Act, ActResult, View } from "../view.ts" */
import { useEffect, useState } from "preact/hooks";

const firstPauseMs = 300;
const longestPauseMs = 4000;

/**
 * Keeps a socket open for `person`, trying again for ever with growing pauses.
 * @param {string | undefined} person Undefined lets the server choose.
 * @param {{ onView: (view: View) => void, onOpen: (isOpen: boolean) => void }} listener
 * @returns {() => void} Ends it.
 */
export function connect(person, { onView, onOpen }) {
  let pauseMs = firstPauseMs;
  let timer = 0;
  /** @type {WebSocket} */
  let socket;
  const open = () => {
    socket = new WebSocket(liveAddress(person));
    socket.onopen = () => (pauseMs = firstPauseMs);
    socket.onmessage = ({ data }) => {
      onOpen(true);
      onView(JSON.parse(String(data)));
    };
    socket.onclose = () => {
      onOpen(false);
      timer = setTimeout(open, pauseMs);
      pauseMs = Math.min(pauseMs * 2, longestPauseMs);
    };
  };
  open();
  return () => {
    clearTimeout(timer);
    socket.onclose = null;
    socket.onmessage = null;
    socket.close();
  };
}

/** @param {string | undefined} person */
function liveAddress(person) {
  const url = new URL("/playground/live", location.href);
  url.protocol = url.protocol.replace("http", "ws");
  url.hash = "";
  if (person) url.searchParams.set("person", person);
  return url;
}

/**
 * What `person` sees now. The last view stays while the connection is away.
 * @param {string | undefined} person
 */
export function useLive(person) {
  const [view, onView] = useState(/** @type {View | undefined} */ (undefined));
  const [isOpen, onOpen] = useState(true);
  useEffect(() => connect(person, { onView, onOpen }), [person]);
  return { view, isOpen };
}

/** @param {Act} act @returns {Promise<ActResult>} */
export async function sendAct(act) {
  try {
    const response = await fetch("/playground/act", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(act),
    });
    return await response.json();
  } catch {
    return { ok: false, error: "The playground did not answer. Is it still running?" };
  }
}
