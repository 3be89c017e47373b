import { describe, expect, it } from "vitest";
import { checkBlocks, checkView } from "#playground/blocks/check.ts";
import type { Surface } from "#playground/blocks/surface.ts";
import {
  actions,
  address,
  button,
  card,
  cell,
  container,
  dataTable,
  home,
  image,
  input,
  letters,
  list,
  modal,
  mrkdwn,
  option,
  options,
  plain,
  section,
  select,
  table,
  video,
} from "./samples.ts";

type Make = (size: number) => object | object[];

const message = (blocks: object | object[], surface: Surface = "message") =>
  checkBlocks([blocks].flat(), surface);

/** What, the most that Slack takes, and how to make one of that size. */
const inMessages: readonly (readonly [string, number, Make])[] = [
  ["blocks of a message", 50, (n) => list(n, () => section())],
  ["text of a section", 3000, (n) => section({ text: mrkdwn(letters(n)) })],
  ["fields of a section", 10, (n) => section({ fields: list(n, () => mrkdwn()) })],
  ["text of a field", 2000, (n) => section({ fields: [mrkdwn(letters(n))] })],
  ["block_id", 255, (n) => section({ block_id: letters(n) })],
  ["action_id", 255, (n) => actions(button({ action_id: letters(n) }))],
  ["elements of actions", 25, (n) => actions(...list(n, () => button()))],
  ["elements of a context", 10, (n) => ({ type: "context", elements: list(n, () => mrkdwn()) })],
  ["text of a header", 150, (n) => ({ type: "header", text: plain(letters(n)) })],
  ["text of a button", 75, (n) => actions(button({ text: plain(letters(n)) }))],
  ["value of a button", 2000, (n) => actions(button({ value: letters(n) }))],
  ["url of a button", 3000, (n) => actions(button({ url: address(n) }))],
  ["accessibility label", 75, (n) => actions(button({ accessibility_label: letters(n) }))],
  ["title of a confirmation", 100, (n) => confirming({ title: plain(letters(n)) })],
  ["text of a confirmation", 300, (n) => confirming({ text: plain(letters(n)) })],
  ["button of a confirmation", 30, (n) => confirming({ confirm: plain(letters(n)) })],
  ["other button of a confirmation", 30, (n) => confirming({ deny: plain(letters(n)) })],
  ["options of a select", 100, (n) => actions(select({ options: options(n) }))],
  ["groups of a select", 100, (n) => actions(grouped(list(n, () => group({}))))],
  ["options of a group", 100, (n) => actions(grouped([group({ options: options(n) })]))],
  ["label of a group", 75, (n) => actions(grouped([group({ label: plain(letters(n)) })]))],
  ["text of an option", 75, (n) => offering({ text: plain(letters(n)) })],
  ["value of an option", 75, (n) => offering({ value: letters(n) })],
  ["description of an option", 75, (n) => offering({ description: plain(letters(n)) })],
  ["placeholder", 150, (n) => actions(select({ placeholder: plain(letters(n)) }))],
  ["options of an overflow menu", 5, (n) => actions({ type: "overflow", options: options(n) })],
  ["options of checkboxes", 10, (n) => actions({ type: "checkboxes", options: options(n) })],
  ["options of radio buttons", 10, (n) => actions({ type: "radio_buttons", options: options(n) })],
  ["alt text", 2000, (n) => image({ alt_text: letters(n) })],
  ["image url", 3000, (n) => image({ image_url: address(n) })],
  ["title of an image", 2000, (n) => image({ title: plain(letters(n)) })],
  ["a markdown block", 12_000, (n) => ({ type: "markdown", text: letters(n) })],
  ["markdown blocks together", 12_000, (n) => markdowns(6000, n - 6000)],
  ["rows of a table", 100, (n) => table(n, 1)],
  ["columns of a table", 20, (n) => table(1, n)],
  ["column settings", 20, (n) => ({ ...table(1, 1), column_settings: list(n, () => ({})) })],
  ["characters of a table", 10_000, (n) => ({ ...table(1, 1), rows: [[cell(letters(n))]] })],
  ["tables of a message", 1, (n) => list(n, () => table(1, 1))],
  ["rows of a data table", 101, (n) => dataTable(n, 1)],
  ["columns of a data table", 20, (n) => dataTable(2, n)],
  ["rows on a page", 100, (n) => dataTable(2, 1, { page_size: n })],
  ["title of a card", 150, (n) => card({ title: mrkdwn(letters(n)) })],
  ["subtitle of a card", 150, (n) => card({ subtitle: mrkdwn(letters(n)) })],
  ["body of a card", 200, (n) => card({ body: mrkdwn(letters(n)) })],
  ["buttons of a card", 3, (n) => card({ actions: list(n, () => button()) })],
  ["cards of a carousel", 10, (n) => ({ type: "carousel", elements: list(n, () => card()) })],
  ["children of a container", 10, (n) => container(list(n, () => section()))],
  ["title of a container", 150, (n) => container([section()], { title: plain(letters(n)) })],
  ["subtitle of a container", 150, (n) => container([section()], { subtitle: plain(letters(n)) })],
  ["elements of context_actions", 5, (n) => contextActions(list(n, () => icon))],
  ["title of a video", 199, (n) => video({ title: plain(letters(n)) })],
  ["author of a video", 49, (n) => video({ author_name: letters(n) })],
];

/** In a modal. */
const inModals: readonly (readonly [string, number, Make])[] = [
  ["label of an input", 2000, (n) => input(typing(), { label: plain(letters(n)) })],
  ["hint of an input", 2000, (n) => input(typing(), { hint: plain(letters(n)) })],
  ["max_length", 3000, (n) => input(typing({ max_length: n }))],
  ["min_length", 3000, (n) => input(typing({ min_length: n }))],
  ["initial value", 3000, (n) => input(typing({ initial_value: letters(n) }))],
  ["files of a file input", 10, (n) => input({ type: "file_input", max_files: n })],
  ["lines of a rich text input", 100, (n) => input({ type: "rich_text_input", max_lines: n })],
  ["text of an alert", 200, (n) => ({ type: "alert", text: plain(letters(n)) })],
];

const ofViews: readonly (readonly [string, number, (size: number) => object])[] = [
  ["blocks of a modal", 100, (n) => modal(list(n, () => section()))],
  ["title of a modal", 24, (n) => modal([], { title: plain(letters(n)) })],
  ["submit of a modal", 24, (n) => modal([], { submit: plain(letters(n)) })],
  ["close of a modal", 24, (n) => modal([], { close: plain(letters(n)) })],
  ["private_metadata", 3000, (n) => modal([], { private_metadata: letters(n) })],
  ["callback_id", 255, (n) => modal([], { callback_id: letters(n) })],
  ["external_id", 255, (n) => modal([], { external_id: letters(n) })],
  ["blocks of the Home tab", 100, (n) => home(list(n, () => section()))],
];

describe("Slack's limits", () => {
  it.each(inMessages)("%s: %i is accepted, one more is not", (_, most, make) => {
    expect(message(make(most))).toHaveProperty("blocks");
    expect(message(make(most + 1))).toHaveProperty("error", "invalid_blocks");
  });

  it.each(inModals)("%s: %i is accepted, one more is not", (_, most, make) => {
    expect(message(make(most), "modal")).toHaveProperty("blocks");
    expect(message(make(most + 1), "modal")).toHaveProperty("error", "invalid_blocks");
  });

  it.each(ofViews)("%s: %i is accepted, one more is not", (_, most, make) => {
    expect(viewOf(make(most))).toHaveProperty("view");
    expect(viewOf(make(most + 1))).toHaveProperty("error", "invalid_arguments");
  });

  it("count code points, so that an emoji is one", () => {
    const text = plain("🎓".repeat(150));
    expect(message({ type: "header", text })).toHaveProperty("blocks");
    expect(message({ type: "header", text: plain(`${text.text}🎓`) })).toHaveProperty("messages");
  });

  it("hold over all blocks of a message: 13,200 characters", () => {
    const four = list(4, () => section({ text: mrkdwn(letters(3000)) }));
    const rest = (count: number) => section({ text: mrkdwn(letters(count)) });
    expect(message([...four, rest(1200)])).toHaveProperty("blocks");
    const refused = message([...four, rest(1201)]);
    expect(refused).toMatchObject({ error: "msg_blocks_too_long" });
  });

  it("have a least, too: no text is empty, no list is", () => {
    const empty = [
      section({ text: mrkdwn("") }),
      section({ fields: [] }),
      actions(),
      { type: "context", elements: [] },
      actions(select({ options: [] })),
      dataTable(1, 1),
      { type: "carousel", elements: [] },
      container([]),
    ];
    for (const block of empty)
      expect(message(block), JSON.stringify(block)).toHaveProperty("messages");
  });
});

const viewOf = (view: object) =>
  checkView(view, "type" in view && view.type === "home" ? "home" : "modal");

const confirming = (extra: object) =>
  actions(button({ confirm: { text: plain("Sure?"), ...extra } }));
const group = (extra: object) => ({ label: plain(), options: options(1), ...extra });
const grouped = (option_groups: object[]) => ({ type: "static_select", option_groups });
const offering = (extra: object) => actions(select({ options: [{ ...option(1), ...extra }] }));
const typing = (extra: object = {}) => ({ type: "plain_text_input", ...extra });
const markdowns = (...sizes: number[]) =>
  sizes.map((size) => ({ type: "markdown", text: letters(size) }));
const icon = { type: "icon_button", icon: "trash", text: plain() };
const contextActions = (elements: object[]) => ({ type: "context_actions", elements });
