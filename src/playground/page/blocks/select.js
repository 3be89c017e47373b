/** @import { ElementProps, LooseElement, Option } from "./shape.js" */
/** @import { Item, ItemGroup } from "../picker.js" */
/** @import { View } from "../../view.ts" */
import { html } from "../html.js";
import { Picker } from "../picker.js";
import { useSession } from "../session.js";
import { contentOf, isMulti, valueOf } from "./values.js";

/** @param {ElementProps} props Every menu with a list: of options, of members, of channels. */
export function Select({ at, surface, label, tells }) {
  const { element, block } = at;
  const session = useSession();
  const groups = groupsFor(element, session.view);
  const content = [contentOf(element, surface.value(at))].flat().filter((one) => one != null);
  /** @param {Item[]} items */
  const choose = (items) => {
    const picked = items.map((item) => item.content);
    const value = valueOf(element, isMulti(element) ? picked : (picked[0] ?? null));
    if (tells) void surface.press(at, value);
    else surface.enter(at, value);
  };
  /** @param {string} typed @returns {Promise<ItemGroup[]>} */
  const suggest = async (typed) => {
    const { action_id } = element;
    const ids = { container: surface.container, action_id, block_id: block.block_id };
    const result = await session.act({ do: "suggest-options", ...ids, value: typed });
    return optionGroups(/** @type {any} */ (result.ok ? (result.options ?? []) : []));
  };
  return html`<${Picker}
    label=${label}
    placeholder=${element.placeholder?.text ?? "Choose an option"}
    groups=${groups}
    selected=${content.map((one) => contentToItem(one, groups))}
    isMulti=${isMulti(element)}
    most=${element.max_selected_items}
    onChoose=${choose}
    suggest=${element.type.endsWith("external_select") ? suggest : undefined}
    fewest=${element.min_query_length ?? 3}
  />`;
}

/** @param {LooseElement} element @param {View} view @returns {ItemGroup[]} */
function groupsFor(element, view) {
  if (element.option_groups) return optionGroups(element.option_groups);
  if (element.options) return optionGroups(element.options);
  const kind = element.type.replace("multi_", "");
  if (kind === "users_select") return [{ items: people(view, element) }];
  if (kind === "channels_select") return [{ items: channels(view, "channel") }];
  if (kind === "conversations_select") return [{ items: conversations(view, element) }];
  return [];
}

/** @param {(Option | { label: { text: string }, options: Option[] })[]} options Options, or groups of them. */
function optionGroups(options) {
  const loose = options.flatMap((one) => ("options" in one ? [] : [optionToItem(one)]));
  const grouped = options
    .filter((one) => "options" in one)
    .map((group) => ({ label: group.label.text, items: group.options.map(optionToItem) }));
  return loose.length > 0 ? [{ items: loose }, ...grouped] : grouped;
}

/** @param {Option} option @returns {Item} */
function optionToItem(option) {
  const { text, description, value } = option;
  return { key: value ?? "", text: text.text, description: description?.text, content: option };
}

/** @param {View} view @param {LooseElement} element */
function people(view, element) {
  const all = element.filter?.exclude_bot_users ? view.people : [...view.people, view.bot];
  return all.map(({ id, name }) => ({ key: id, text: name, content: id }));
}

/** @param {View} view @param {"channel" | "dm"} kind */
function channels(view, kind) {
  return view.channels
    .filter((channel) => channel.kind === kind)
    .map(({ id, name }) => ({ key: id, text: kind === "dm" ? name : `#${name}`, content: id }));
}

/** @param {View} view @param {LooseElement} element */
function conversations(view, element) {
  const include = element.filter?.include ?? ["public", "im"];
  return [
    ...(include.includes("public") ? channels(view, "channel") : []),
    ...(include.includes("im") ? channels(view, "dm") : []),
  ];
}

/** @param {unknown} content @param {ItemGroup[]} groups @returns {Item} */
function contentToItem(content, groups) {
  if (typeof content !== "string") return optionToItem(/** @type {Option} */ (content));
  const known = groups.flatMap(({ items }) => items).find(({ key }) => key === content);
  return known ?? { key: content, text: content, content };
}
