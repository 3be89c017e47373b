import { useId } from "preact/hooks";
import { Completions, usageHint } from "./completions.js";
import { useComposing } from "./composing.js";
import { html } from "./html.js";
import { Icon } from "./icon.js";
import { runKey } from "./keys.js";
import { useSession } from "./session.js";

/** @param {{ label: string, channel: string, thread?: string }} props The box that one writes in. */
export function Composer({ label, channel, thread }) {
  const id = useId();
  const { view } = useSession();
  const composing = useComposing({ channel, thread });
  const { text, items, active, send, complete } = composing;
  const usage = usageHint(text, view);
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    void send();
  };
  return html`<form class="composer" onSubmit=${submit}>
    ${items.length > 0 && html`<${Completions} ...${{ id, items, active }} choose=${complete} />`}
    <${Box} ...${{ id, label, composing, isDescribed: usage !== undefined }} />
    ${usage && html`<p class="usage" id=${`${id}-usage`}>${usage}</p>`}
    <button type="submit" class="send" aria-label="Send" disabled=${text.trim() === ""}>
      <${Icon} name="send" />
    </button>
    <div class="hidden" role="status">
      ${items.length > 0 && `${items.length} suggestions, arrow keys to choose`}
    </div>
  </form>`;
}

/**
 * @param {object} props
 * @param {string} props.id
 * @param {string} props.label
 * @param {ReturnType<typeof useComposing>} props.composing
 * @param {boolean} props.isDescribed
 */
function Box({ id, label, composing, isDescribed }) {
  const { text, box, items, active, listKeys, enter, write, setCaret } = composing;
  const hasList = items.length > 0;
  const onKeyDown = (/** @type {KeyboardEvent} */ event) =>
    runKey(event, { ...listKeys, ...(!event.shiftKey && { Enter: enter }) });
  const onInput = () => box.current && write(box.current.value, box.current.selectionStart);
  return html`<textarea
    ref=${box}
    rows="1"
    aria-label=${label}
    placeholder=${label}
    aria-autocomplete="list"
    aria-controls=${hasList ? id : undefined}
    aria-activedescendant=${hasList ? `${id}-${active}` : undefined}
    aria-describedby=${isDescribed ? `${id}-usage` : undefined}
    value=${text}
    onInput=${onInput}
    onKeyDown=${onKeyDown}
    onSelect=${() => box.current && setCaret(box.current.selectionStart)}
  ></textarea>`;
}
