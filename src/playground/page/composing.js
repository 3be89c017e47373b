/** @import { Completion } from "./completions.js" */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { completions } from "./completions.js";
import { useSession } from "./session.js";

/** What was typed and not sent, by person, channel and thread, kept while one looks elsewhere. */
const drafts = new Map();

/** @param {{ channel: string, thread?: string | undefined }} at What a message box holds, offers and does. */
export function useComposing({ channel, thread }) {
  const { view, act } = useSession();
  const draft = useDraft(`${view.me.id} ${channel} ${thread ?? ""}`);
  const [active, setActive] = useState(0);
  const [dismissed, setDismissed] = useState("");
  const before = draft.text.slice(0, draft.caret);
  const items = dismissed === before ? [] : completions(before, { view, thread });
  const item = items[active] ?? items[0];

  const send = async () => {
    const { text } = draft;
    if (text.trim() === "") return;
    draft.write("");
    const to = { channel, ...(thread && { thread_ts: thread }) };
    const result = await act({ do: "post", ...to, text });
    // A message that reached nobody stands in the channel all the same; a command does not.
    if (!result.ok && text.startsWith("/")) draft.restore(text);
  };
  const complete = (/** @type {Completion} */ chosen) => {
    draft.write(chosen.before + draft.text.slice(draft.caret), chosen.before.length);
    setActive(0);
    if (chosen.act) void act(chosen.act);
    draft.box.current?.focus();
  };
  const at = item ? items.indexOf(item) : -1;
  const move = (/** @type {number} */ step) => setActive((at + step + items.length) % items.length);
  const listKeys = item && {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Tab: () => complete(item),
    Escape: () => setDismissed(before),
  };
  const isWritten = item?.before.trim() === draft.text.trim();
  const enter = () => (item && !isWritten ? complete(item) : void send());
  return { ...draft, items, active: at, send, complete, listKeys, enter };
}

/** @param {string} key */
function useDraft(key) {
  const [text, setText] = useState(() => String(drafts.get(key) ?? ""));
  const [caret, setCaret] = useState(text.length);
  const box = useRef(/** @type {HTMLTextAreaElement | null} */ (null));
  const write = (/** @type {string} */ next, at = next.length) => {
    drafts.set(key, next);
    setText(next);
    setCaret(at);
  };
  useLayoutEffect(() => {
    if (!box.current) return;
    fit(box.current);
    if (document.activeElement === box.current) box.current.setSelectionRange(caret, caret);
  }, [text]);
  /** Brings back what could not be sent, unless something else was begun. @param {string} lost */
  const restore = (lost) => {
    if (!drafts.get(key)) write(lost);
  };
  return { text, caret, setCaret, box, write, restore };
}

/** @param {HTMLTextAreaElement} box As tall as its text, up to what the style sheet allows. */
function fit(box) {
  box.style.height = "auto";
  box.style.height = `${box.scrollHeight}px`;
}
