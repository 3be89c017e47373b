/** @import { Label } from "./blocks/shape.js" */
import { useId } from "preact/hooks";
import { html } from "./html.js";
import { runKey } from "./keys.js";
import { Options } from "./picker-options.js";
import { usePicking } from "./picking.js";

/**
 * @typedef {object} Item
 * @property {string} key
 * @property {string} text
 * @property {string | undefined} [description]
 * @property {unknown} content What the value holds when this is chosen.
 */

/** @typedef {{ label?: string, items: Item[] }} ItemGroup */

/**
 * A field that chooses from a list by typing: one item, or several.
 * @typedef {object} PickerProps
 * @property {Label} label
 * @property {string} placeholder
 * @property {ItemGroup[]} groups
 * @property {Item[]} selected
 * @property {boolean} isMulti
 * @property {number | undefined} most
 * @property {(items: Item[]) => void} onChoose
 * @property {((typed: string) => Promise<ItemGroup[]>) | undefined} suggest Where the bot knows the items.
 * @property {number} fewest Letters before `suggest` is asked.
 */

/** @param {PickerProps} props */
export function Picker(props) {
  const { label, placeholder, selected, isMulti, onChoose } = props;
  const id = useId();
  const picking = usePicking(props);
  const optionId = (/** @type {Item} */ item) => `${id}-${picking.items.indexOf(item)}`;
  return html`<div class="picker" ref=${picking.anchor} data-open=${picking.isOpen}>
    ${isMulti && html`<${Chips} selected=${selected} onChoose=${onChoose} />`}
    <${Field} ...${{ id, label, placeholder, selected, isMulti, picking, optionId }} />
    <span class="picker-arrow" aria-hidden="true"></span>
    ${
      picking.isOpen &&
      html`<${Options}
        ...${{ id, label: placeholder, selected, isMulti, optionId }}
        popup=${picking.popup}
        groups=${picking.groups}
        note=${picking.note}
        activeKey=${picking.items[picking.active]?.key}
        choose=${picking.choose}
      />`
    }
  </div>`;
}

/**
 * @param {Pick<PickerProps, "label" | "placeholder" | "selected" | "isMulti"> & {
 *   id: string,
 *   picking: ReturnType<typeof usePicking>,
 *   optionId: (item: Item) => string,
 * }} props
 */
function Field({ id, label, placeholder, selected, isMulti, picking, optionId }) {
  const { isOpen, typed, items, active, keys, write, press } = picking;
  const chosen = isMulti ? undefined : selected[0]?.text;
  const activeItem = isOpen ? items[active] : undefined;
  return html`<input
    class="picker-input"
    type="text"
    role="combobox"
    autocomplete="off"
    id=${label.id}
    aria-label=${label.labelledBy ? undefined : placeholder}
    aria-describedby=${label.describedBy}
    aria-invalid=${label.invalid ? "true" : undefined}
    aria-required=${label.required ? "true" : undefined}
    aria-autocomplete="list"
    aria-expanded=${isOpen}
    aria-controls=${isOpen ? id : undefined}
    aria-activedescendant=${activeItem && optionId(activeItem)}
    placeholder=${chosen ?? placeholder}
    value=${isOpen ? typed : (chosen ?? typed)}
    onClick=${press}
    onInput=${(/** @type {Event} */ event) =>
      write(/** @type {HTMLInputElement} */ (event.target).value)}
    onKeyDown=${(/** @type {KeyboardEvent} */ event) => runKey(event, keys)}
  />`;
}

/** @param {{ selected: Item[], onChoose: (items: Item[]) => void }} props */
function Chips({ selected, onChoose }) {
  return selected.map(
    (item) =>
      html`<span class="chip" key=${item.key}>
        ${item.text}
        <button
          type="button"
          aria-label=${`Remove ${item.text}`}
          onClick=${() => onChoose(selected.filter((other) => other.key !== item.key))}
        >
          <span aria-hidden="true">×</span>
        </button>
      </span>`,
  );
}
