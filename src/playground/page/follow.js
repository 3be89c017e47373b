/** @import { Message, View } from "../view.ts" */
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { useSession } from "./session.js";

const nearPx = 120;

/**
 * Scrolls a list to its newest entry: always when the person wrote it or is the only one to see it, else
 * only when they were at the end already. Of an entry taller than the list the top shows first.
 * @param {readonly Message[]} messages
 * @param {View["notices"]} notices
 */
export function useFollow(messages, notices) {
  const { view } = useSession();
  const list = useRef(/** @type {HTMLElement | null} */ (null));
  const wasAtEnd = useRef(true);
  const newest = messages.at(-1);
  const isTheirs = newest?.ephemeral === true || newest?.user === view.me.id;
  useEffect(() => {
    const element = list.current;
    if (!element) return undefined;
    const watch = () => {
      const { scrollTop, scrollHeight, clientHeight } = element;
      wasAtEnd.current = scrollHeight - scrollTop - clientHeight < nearPx;
    };
    element.addEventListener("scroll", watch, { passive: true });
    return () => element.removeEventListener("scroll", watch);
  }, []);
  const count = useRef(0);
  useLayoutEffect(() => {
    const isMore = messages.length + notices.length > count.current;
    count.current = messages.length + notices.length;
    if (isMore && (wasAtEnd.current || isTheirs)) showNewest(list.current);
  }, [newest?.ts, messages.length, notices.length]);
  return list;
}

/** @param {HTMLElement | null} list */
function showNewest(list) {
  const last = list?.querySelector("ol > li:last-child");
  if (!list || !last) return;
  const isTall = last.getBoundingClientRect().height > list.clientHeight;
  if (isTall) last.scrollIntoView({ block: "start" });
  else list.scrollTop = list.scrollHeight;
}
