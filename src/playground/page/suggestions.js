/** @import { ItemGroup, PickerProps } from "./picker.js" */
import { useEffect, useState } from "preact/hooks";

/** Typing is a burst of keys: the bot is asked when it pauses. */
const pauseMs = 250;

/**
 * What the bot offers for what was typed, and a note for while it offers nothing. An answer that
 * comes after the text has changed is dropped.
 * @param {PickerProps & { typed: string, isOpen: boolean }} props
 * @returns {{ groups: ItemGroup[], note: string }}
 */
export function useSuggestions({ suggest, fewest, typed, isOpen }) {
  const [answer, setAnswer] = useState(
    /** @type {{ typed: string, groups: ItemGroup[] } | undefined} */ (undefined),
  );
  const isEnough = typed.length >= fewest;
  useEffect(() => {
    if (!suggest || !isOpen || !isEnough) return undefined;
    let isCurrent = true;
    const timer = setTimeout(() => {
      void suggest(typed).then((groups) => isCurrent && setAnswer({ typed, groups }));
    }, pauseMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [typed, isOpen, isEnough]);
  if (!isEnough) return { groups: [], note: `Type ${fewest} or more letters` };
  if (answer?.typed !== typed) return { groups: answer?.groups ?? [], note: "Asking…" };
  return { groups: answer.groups, note: "Nothing matches" };
}
