/**
 * @import { RefObject } from "preact"
 * @import { Item, ItemGroup } from "./picker.js"
 */
import { useEffect } from "preact/hooks";
import { html } from "./html.js";

/** @param {ItemGroup[]} groups @param {string} typed Items whose text or description holds what was typed. */
export function matching(groups, typed) {
  const wanted = typed.trim().toLocaleLowerCase();
  const holds = (/** @type {Item} */ item) =>
    `${item.text} ${item.description ?? ""}`.toLocaleLowerCase().includes(wanted);
  return groups
    .map((group) => ({ ...group, items: group.items.filter(holds) }))
    .filter(({ items }) => items.length > 0);
}

/**
 * The open list of a picker.
 * @param {object} props
 * @param {RefObject<HTMLElement | null>} props.popup
 * @param {string} props.id
 * @param {string} props.label
 * @param {ItemGroup[]} props.groups
 * @param {string} props.note Shown where there are no items.
 * @param {string | undefined} props.activeKey
 * @param {Item[]} props.selected
 * @param {boolean} props.isMulti
 * @param {(item: Item) => string} props.optionId
 * @param {(item: Item) => void} props.choose
 */
export function Options(props) {
  const { popup, id, label, groups, note } = props;
  useEffect(() => {
    popup.current?.querySelector("[data-active=true]")?.scrollIntoView({ block: "nearest" });
  }, [props.activeKey]);
  return html`<div
    class="popup options"
    role="listbox"
    id=${id}
    aria-label=${label}
    aria-multiselectable=${props.isMulti}
    ref=${popup}
  >
    ${groups.length === 0 && html`<p class="note" role="option" aria-disabled="true">${note}</p>`}
    ${groups.map((group, index) =>
      group.label
        ? html`<div role="group" aria-labelledby="${id}-group-${index}">
            <p class="group-label" id="${id}-group-${index}">${group.label}</p>
            ${group.items.map((item) => html`<${Option} ...${props} item=${item} />`)}
          </div>`
        : group.items.map((item) => html`<${Option} ...${props} item=${item} />`),
    )}
  </div>`;
}

/** @param {Parameters<typeof Options>[0] & { item: Item }} props */
function Option({ item, activeKey, selected, optionId, choose }) {
  return html`<div
    class="option"
    role="option"
    id=${optionId(item)}
    data-active=${item.key === activeKey}
    aria-selected=${selected.some(({ key }) => key === item.key)}
    onPointerDown=${(/** @type {Event} */ event) => event.preventDefault()}
    onClick=${() => choose(item)}
  >
    <span>${item.text}</span>
    ${item.description && html`<span class="description">${item.description}</span>`}
  </div>`;
}
