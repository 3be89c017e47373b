import type { SerializedAXNode } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { poorContrast } from "./contrast.ts";
import { ana, openPage, questions, type OpenPage } from "./open-page.ts";

const plain = (text: string) => ({ type: "plain_text" as const, text });
const controls = new Set([
  "button",
  "link",
  "textbox",
  "combobox",
  "checkbox",
  "radio",
  "menuitem",
]);

const card = [
  { type: "header", text: plain("3 of 3") },
  {
    type: "section",
    text: {
      type: "mrkdwn",
      text: "*<https://example.com|A_very_long_title_without_any_breaks_in_it>* `code`",
    },
  },
  { type: "context", elements: [{ type: "mrkdwn", text: "_Why: topic monitoring_" }] },
  {
    type: "actions",
    elements: [
      { type: "button", text: plain("Save"), action_id: "save", style: "primary" },
      { type: "button", text: plain("Forget"), action_id: "forget", style: "danger" },
      { type: "overflow", action_id: "more", options: [{ text: plain("More"), value: "m" }] },
      { type: "datepicker", action_id: "day" },
    ],
  },
];

/** Every node of the tree, depth first. */
function allNodes(node: SerializedAXNode | null | undefined): SerializedAXNode[] {
  return node ? [node, ...(node.children ?? []).flatMap(allNodes)] : [];
}

describe("the page for everyone", () => {
  let page: OpenPage;
  let parent = "";
  beforeAll(async () => {
    page = await openPage((app) => {
      app.command("/mlops-learn", ({ ack }) => ack({ text: "An answer", blocks: card }));
      app.action(/.*/, ({ ack }) => ack());
      app.shortcut(/.*/, ({ ack }) => ack());
    });
    parent =
      page.slack
        .as(ana)
        .messages()
        .find((message) => message.thread_ts)?.thread_ts ?? "";
    await page.botSays({ text: "card", blocks: card, thread_ts: parent });
    await page.botSays({ text: "card", blocks: card });
  });
  beforeEach(async () => {
    await page.page.setViewport({ width: 1280, height: 800 });
    await page.go();
  });
  afterAll(() => page.close());

  it("names every control", async () => {
    await page.go(`channel=${questions}&thread=${parent}`);
    const nodes = allNodes(await page.page.accessibility.snapshot());
    const unnamed = nodes.filter(({ role, name }) => controls.has(role) && !name);
    expect(unnamed).toEqual([]);
    expect(nodes.filter(({ role }) => role === "button").length).toBeGreaterThan(6);
  });

  it("has one first heading, a main part and labelled regions", async () => {
    const nodes = allNodes(await page.page.accessibility.snapshot({ interestingOnly: false }));
    expect(nodes.filter(({ role, level }) => role === "heading" && level === 1)).toHaveLength(1);
    expect(nodes.filter(({ role }) => role === "main")).toHaveLength(1);
    const named = nodes.filter(({ role }) => role === "navigation" || role === "region");
    expect(named.map(({ name }) => name)).toEqual(["Workspace", "Messages in #mlops-questions"]);
  });

  it("asks and presses with the keyboard alone", async () => {
    await page.page.focus("body");
    for (let tab = 0; tab < 80 && !(await page.focused()).startsWith("Message #"); tab++) {
      await page.key("Tab");
    }
    await page.page.keyboard.type("/ml");
    await page.find("listbox", "Suggestions");
    await page.key("Enter");
    await page.page.keyboard.type("drift");
    await page.key("Enter");
    await page.sees("Only visible to you");
    const reached: string[] = [];
    await page.page.keyboard.down("Shift");
    for (let tab = 0; tab < 8; tab++) {
      await page.key("Tab");
      reached.push(await page.focused());
    }
    await page.page.keyboard.up("Shift");
    const expected = [
      "More actions for the message from mlops-learn",
      "More options",
      "Forget",
      "Save",
    ];
    expect(reached).toEqual(expect.arrayContaining(expected));
    const ring = "getComputedStyle(document.activeElement).outlineStyle";
    expect(await page.ask(ring)).toBe("solid");
  });

  const places = {
    "a channel": () => "",
    "a thread": () => `channel=${questions}&thread=${parent}`,
    "the Home tab": () => "home=yes",
  };
  for (const width of [320, 768, 1440]) {
    it.each(Object.entries(places))(`fits %s into ${width} px`, async (_, place) => {
      await page.page.setViewport({ width, height: 640 });
      await page.go(place());
      await page.page.waitForSelector("main");
      expect(await page.ask("document.scrollingElement.scrollWidth")).toBeLessThanOrEqual(width);
      const wide = `[...document.querySelectorAll("main *")]
        .filter((part) => part.checkVisibility() && !part.closest(".hidden"))
        .filter((part) => part.getBoundingClientRect().right > innerWidth + 1)
        .map((part) => part.className)`;
      expect(await page.ask(wide)).toEqual([]);
    });
  }

  it("reaches the channels through one button where it is narrow", async () => {
    await page.page.setViewport({ width: 320, height: 640 });
    expect(await page.ask("document.querySelector('nav').checkVisibility()")).toBe(false);
    await page.press("button", "MLOps community");
    await page.press("link", "off-topic");
    await page.find("textbox", "Message #off-topic");
    expect(await page.ask("document.querySelector('nav').checkVisibility()")).toBe(false);
  });

  it("puts a thread over the channel where there is no room beside it", async () => {
    await page.page.setViewport({ width: 320, height: 640 });
    await page.go(places["a thread"]());
    await page.find("complementary", "Thread");
    const height = await page.ask("document.querySelector('aside .messages').clientHeight");
    expect(height).toBeGreaterThan(300);
    await page.press("link", "Close thread");
    await page.find("textbox", "Message #mlops-questions");
  });

  it.each(["light", "dark"])("is readable where one prefers %s", async (value) => {
    await page.page.emulateMediaFeatures([{ name: "prefers-color-scheme", value }]);
    for (const place of Object.values(places)) {
      await page.go(place());
      expect(await page.ask(poorContrast)).toEqual([]);
    }
  });

  it("moves nothing where one asks for less motion", async () => {
    await page.page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]);
    const moving = `[...document.querySelectorAll("*")]
      .filter((part) => getComputedStyle(part).transitionDuration !== "0s"
        || getComputedStyle(part).animationName !== "none").length`;
    expect(await page.ask(moving)).toBe(0);
  });

  it("obeys its own policy", async () => {
    const complaints: string[] = [];
    page.page.on("console", (message) => complaints.push(message.text()));
    page.page.on("pageerror", (error) => complaints.push(String(error)));
    await page.go();
    await page.press("button", "Save");
    expect(complaints).toEqual([]);
  });
});
