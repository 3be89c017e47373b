import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkBlocks, checkView } from "#playground/blocks/check.ts";
import type { Surface } from "#playground/blocks/surface.ts";
import {
  actions,
  button,
  card,
  container,
  home,
  image,
  input,
  letters,
  modal,
  mrkdwn,
  option,
  options,
  plain,
  section,
  select,
  table,
} from "./samples.ts";

const linesOf = (blocks: unknown, surface: Surface = "message") => {
  const checked = checkBlocks(blocks, surface);
  return "error" in checked ? checked.messages : [];
};

type Case = readonly [what: string, blocks: object[], surface?: Surface];

describe("checkBlocks", () => {
  it("says what is wrong and where, as Slack does, for every block at once", () => {
    const blocks = [section({ text: mrkdwn("") }), section({ colour: "red" }), { type: "poem" }];
    expect(linesOf(blocks)).toEqual([
      "[ERROR] must be more than 0 characters [json-pointer:/blocks/0/text/text]",
      "[ERROR] invalid additional property: colour [json-pointer:/blocks/1]",
      "[ERROR] unsupported type [json-pointer:/blocks/2/type]",
    ]);
  });

  it("names the field that is missing", () => {
    expect(linesOf([{ type: "header" }])).toEqual([
      "[ERROR] missing required field: text [json-pointer:/blocks/0]",
    ]);
    expect(linesOf([{ type: "section" }])).toEqual([
      "[ERROR] missing required field: text [json-pointer:/blocks/0]",
    ]);
  });

  it("takes a list only", () => {
    expect(checkBlocks({}, "message")).toMatchObject({ error: "invalid_blocks_format" });
    expect(checkBlocks("[]", "message")).toMatchObject({ error: "invalid_blocks_format" });
  });

  const refused: readonly Case[] = [
    ["two blocks of one id", [section({ block_id: "a" }), section({ block_id: "a" })]],
    ["two actions of one id in a block", [actions(named("a"), named("a"))]],
    ["two actions of one id in the cards of a carousel", [carousel("a", "a")]],
    ["two elements that want the focus", [focused(), focused()], "modal"],
    ["a style that Slack does not know", [actions(button({ style: "loud" }))]],
    ["a link that is none", [actions(button({ url: "not a link" }))]],
    ["an image over another scheme", [image({ image_url: "ftp://example.com/a.png" })]],
    ["an image without a source", [{ type: "image", alt_text: "a" }]],
    ["an image with two sources", [image({ slack_file: { id: "F1" } })]],
    ["mrkdwn where plain text belongs", [{ type: "header", text: mrkdwn() }]],
    ["an input element in actions", [actions({ type: "plain_text_input" })]],
    ["a button in a context", [{ type: "context", elements: [button()] }]],
    ["a file input as an accessory", [section({ accessory: { type: "file_input" } })]],
    ["options and groups together", [actions(select({ option_groups: groups }))]],
    ["neither options nor groups", [actions({ type: "static_select" })]],
    ["an initial option that is not offered", [actions(select({ initial_option: option(9) }))]],
    ["a 30th of February", [actions({ type: "datepicker", initial_date: "2026-02-30" })]],
    ["a date with a time", [actions({ type: "datepicker", initial_date: "2026-02-03T10:00" })]],
    ["a 25th hour", [actions({ type: "timepicker", initial_time: "25:00" })]],
    ["a zone that is none", [actions({ type: "timepicker", timezone: "Mars/Base" })]],
    ["min_length over max_length", [input(typing({ min_length: 5, max_length: 4 }))], "modal"],
    ["a number input without is_decimal_allowed", [input({ type: "number_input" })], "modal"],
    ["a card with nothing in it", [{ type: "card" }]],
    ["a container in a container", [container([container([section()])])]],
    ["a container without a title", [{ type: "container", child_blocks: [section()] }]],
    ["a file block", [{ type: "file", source: "remote", external_id: "1" }]],
    ["markdown in a modal", [{ type: "markdown", text: "a" }], "modal"],
    ["markdown on the Home tab", [{ type: "markdown", text: "a" }], "home"],
    ["a table in a modal", [table(1, 1)], "modal"],
    ["an alert in a message", [{ type: "alert", text: plain() }]],
  ];

  for (const [what, blocks, surface = "message"] of refused) {
    it(`refuses ${what}`, () => {
      expect(checkBlocks(blocks, surface)).toMatchObject({ error: "invalid_blocks" });
    });
  }

  const accepted: readonly Case[] = [
    ["one action id in two blocks", [actions(named("a")), actions(named("a"))]],
    ["an initial option that is offered", [actions(select({ initial_option: option(1) }))]],
    ["mrkdwn in the options of checkboxes", [actions({ type: "checkboxes", options: [rich] })]],
    ["a link in an overflow menu", [actions({ type: "overflow", options: [linked] })]],
    ["a select of people", [actions({ type: "users_select", initial_user: "U1" })]],
    ["an input in a message", [input(typing())]],
    ["a leap day", [actions({ type: "datepicker", initial_date: "2028-02-29" })]],
    ["an alert in a modal", [{ type: "alert", level: "info", text: plain() }], "modal"],
    ["no blocks", []],
  ];

  for (const [what, blocks, surface = "message"] of accepted) {
    it(`accepts ${what}`, () => {
      expect(checkBlocks(blocks, surface)).toEqual({ blocks });
    });
  }

  it("never throws, whatever it is given, and points at a place that is there", () => {
    const type = fc.constantFrom("section", "actions", "input", "table", "card", "x");
    const block = fc.tuple(type, fc.dictionary(fc.string(), fc.jsonValue())).map(mixed);
    fc.assert(
      fc.property(fc.array(fc.oneof(block, fc.jsonValue())), (blocks) => {
        for (const line of linesOf(blocks)) {
          const [, pointer = ""] = /\[json-pointer:(.*)\]$/.exec(line) ?? [];
          const [root, index] = pointer.slice(1).split("/");
          expect(root).toBe("blocks");
          if (index !== undefined) expect(Number(index)).toBeLessThan(blocks.length);
        }
      }),
    );
  });

  it("accepts any text of at most its length, and no longer one", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1, maxLength: 300 }), (text) => {
        const fits = Array.from(text).length <= 150;
        expect(linesOf([{ type: "header", text: plain(text) }]).length === 0).toBe(fits);
      }),
    );
  });
});

describe("checkView", () => {
  it("wants a button to send what is filled in", () => {
    const view = modal([input(typing())], { submit: undefined });
    expect(checkView(view, "modal")).toMatchObject({
      error: "invalid_arguments",
      messages: ["[ERROR] missing required field: submit [json-pointer:/view]"],
    });
  });

  it("points into the view", () => {
    expect(checkView(home([section({ text: mrkdwn("") })]), "home")).toMatchObject({
      messages: ["[ERROR] must be more than 0 characters [json-pointer:/view/blocks/0/text/text]"],
    });
  });

  it("takes a modal for a modal only, and no title on the Home tab", () => {
    expect(checkView(home([]), "modal")).toHaveProperty("error");
    expect(checkView(modal([]), "home")).toHaveProperty("error");
    expect(checkView(home([], { title: plain() }), "home")).toHaveProperty("error");
    expect(checkView("view", "modal")).toHaveProperty("error");
    expect(checkView(modal([], { title: plain(letters(24)) }), "modal")).toHaveProperty("view");
  });
});

const named = (action_id: string) => button({ action_id });
const carousel = (...ids: string[]) => ({
  type: "carousel",
  elements: ids.map((id) => card({ actions: [named(id)] })),
});
const typing = (extra: object = {}) => ({ type: "plain_text_input", ...extra });
const focused = () => input(typing({ action_id: "a", focus_on_load: true }));
const groups = [{ label: plain(), options: options(1) }];
const rich = { text: mrkdwn(), value: "a" };
const linked = { ...option(1), url: "https://example.com" };
const mixed = ([type, rest]: [string, object]) => ({ ...rest, type });
