/** @import { Item, PickerProps } from "./picker.js" */
import { useRef, useState } from "preact/hooks";
import { matching } from "./picker-options.js";
import { usePopup } from "./popup.js";
import { useSuggestions } from "./suggestions.js";

/** @param {PickerProps} props What a picker's field and list show, and what keys do in it. */
export function usePicking(props) {
  const { selected, isMulti, most = Infinity, onChoose } = props;
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const anchor = useRef(/** @type {HTMLElement | null} */ (null));
  const popup = useRef(/** @type {HTMLElement | null} */ (null));
  /** @param {boolean} isNext @param {string} text */
  const turn = (isNext, text = "") => {
    setOpen(isNext);
    setTyped(text);
    setActive(0);
  };
  const close = () => turn(false);
  const open = () => turn(true);
  const write = (/** @type {string} */ text) => turn(true, text);
  usePopup({ isOpen, anchor, popup, close });
  const suggested = useSuggestions({ ...props, typed, isOpen });
  const groups = props.suggest ? suggested.groups : matching(props.groups, typed);
  const items = groups.flatMap((group) => group.items);
  const choose = (/** @type {Item | undefined} */ item) => {
    if (!item) return;
    if (isMulti) setTyped("");
    else close();
    onChoose(isMulti ? toggled(selected, item, most) : [item]);
  };
  const move = (/** @type {number} */ step) =>
    setActive((active + step + items.length) % Math.max(items.length, 1));
  const pick = () => choose(items[active]);
  const canRemove = isMulti && typed === "" && selected.length > 0;
  const keys = {
    ...(isOpen ? openKeys({ move, pick, close }) : closedKeys(open)),
    ...(canRemove && { Backspace: () => onChoose(selected.slice(0, -1)) }),
  };
  const note = props.suggest ? suggested.note : "Nothing matches";
  const press = () => (isOpen && !isMulti ? close() : open());
  return { typed, active, isOpen, anchor, popup, groups, items, note, keys, choose, write, press };
}

/** @param {{ move: (step: number) => void, pick: () => void, close: () => void }} doing */
function openKeys({ move, pick, close }) {
  return { ArrowDown: () => move(1), ArrowUp: () => move(-1), Enter: pick, Escape: close };
}

/** @param {() => void} open */
function closedKeys(open) {
  return { ArrowDown: open, ArrowUp: open, Enter: open };
}

/** @param {Item[]} selected @param {Item} item @param {number} most */
function toggled(selected, item, most) {
  const others = selected.filter(({ key }) => key !== item.key);
  if (others.length < selected.length) return others;
  return others.length < most ? [...others, item] : selected;
}
