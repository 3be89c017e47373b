import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPage, questions, type OpenPage } from "./open-page.ts";

const plain = (text: string) => ({ type: "plain_text", text });
const mrkdwn = (text: string) => ({ type: "mrkdwn", text });
const newest = "main .message:last-child";

describe("blocks on the page", () => {
  let page: OpenPage;
  beforeAll(async () => {
    page = await openPage();
  });
  afterAll(() => page.close());

  /** Posts blocks and gives the markup that the page drew for them. */
  const draw = async (...blocks: object[]) => {
    const ts = await page.botSays({ text: "fallback", blocks });
    const seconds = new Date(Number(ts) * 1000).toISOString();
    await page.until(`document.querySelector('${newest} time')?.dateTime === '${seconds}'`);
    return page.ask<string>(`document.querySelector('${newest} .blocks').innerHTML`);
  };
  const drawMrkdwn = async (text: string) => draw({ type: "section", text: mrkdwn(text) });

  it("show Slack's marks as what they mean", async () => {
    const markup = await drawMrkdwn("*bold* _slanted_ ~gone~ `code`\n&gt; quoted\n```\nblock\n```");
    expect(markup).toContain("<strong>bold</strong>");
    expect(markup).toContain("<em>slanted</em>");
    expect(markup).toContain("<del>gone</del>");
    expect(markup).toContain("<code>code</code>");
    expect(markup).toMatch(/<blockquote>\s*quoted\s*<\/blockquote>/);
    expect(markup).toMatch(/<pre><code>block\s*<\/code><\/pre>/);
  });

  it("show people, channels and emoji by name", async () => {
    await drawMrkdwn(`<@U0PERSON002> in <#${questions}> :books: :no_such_emoji: <!here>`);
    const text = await page.text(`${newest} .blocks`);
    expect(text).toBe("@ben in #mlops-questions 📚 :no_such_emoji: @here");
  });

  it("show a date in the reader's own zone", async () => {
    await drawMrkdwn("<!date^1767250800^{date_num} {time}|no date>");
    // 2026-01-01 07:00 UTC, read in Berlin.
    expect(await page.text(`${newest} .blocks`)).toBe("01/01/2026 8:00 AM");
  });

  it("open links for the web in a new tab and leave other addresses as text", async () => {
    const markup = await drawMrkdwn(
      "<https://example.com/a?b=1&amp;c=2|good> <javascript:alert(1)|bad>",
    );
    expect(markup).toContain('href="https://example.com/a?b=1&amp;c=2"');
    expect(markup).toContain('rel="noopener noreferrer"');
    expect(markup).not.toContain("javascript:");
    expect(await page.text(`${newest} .blocks`)).toBe("good bad");
  });

  it("show markup that someone typed as the characters it is", async () => {
    const typed = '&lt;img src=x onerror="document.title=1"&gt; &lt;!channel&gt; &amp;amp;';
    const markup = await drawMrkdwn(typed);
    expect(markup).not.toContain("<img");
    const shown = '<img src=x onerror="document.title=1"> <!channel> &amp;';
    expect(await page.text(`${newest} .blocks`)).toBe(shown);
  });

  it("take headers, context, fields, dividers and images", async () => {
    const image = {
      type: "image",
      image_url: "https://example.invalid/x.png",
      alt_text: "A chart",
    };
    const markup = await draw(
      { type: "header", text: plain("Feature stores") },
      { type: "section", fields: [mrkdwn("*Cost*\nfree"), plain("Level *all*")] },
      { type: "divider" },
      { type: "context", elements: [mrkdwn("why _this_"), image] },
      { ...image, title: plain("Drift over time") },
    );
    expect(markup).toMatch(/<h3[^>]*>.*Feature stores.*<\/h3>/);
    expect(markup).toContain("Level *all*");
    expect(markup).toContain("<hr");
    expect(markup.match(/alt="A chart"/g)).toHaveLength(2);
    expect(markup).toMatch(/<figcaption>.*Drift over time/);
  });

  it("take rich text", async () => {
    const text = (text: string, style?: object) => ({
      type: "text",
      text,
      ...(style && { style }),
    });
    const section = (...elements: object[]) => ({ type: "rich_text_section", elements });
    const markup = await draw({
      type: "rich_text",
      elements: [
        section(text("so "), text("bold", { bold: true }), { type: "emoji", name: "wave" }),
        { type: "rich_text_list", style: "ordered", elements: [section(text("first"))] },
        { type: "rich_text_preformatted", elements: [text("a < b")] },
      ],
    });
    expect(markup).toContain("<strong>bold</strong>");
    expect(markup).toMatch(/<ol[^>]*>\s*<li>first<\/li>/);
    expect(markup).toContain("a &lt; b");
    expect(await page.text(`${newest} .rich-text p`)).toBe("so bold👋");
  });

  it("take a table with its first row as the heading", async () => {
    const cell = (text: string) => ({ type: "raw_text", text });
    const markup = await draw({
      type: "table",
      rows: [
        [cell("Topic"), cell("Resources")],
        [cell("Monitoring"), cell("31")],
      ],
    });
    expect(markup).toMatch(/<th scope="col"[^>]*>Topic<\/th>/);
    expect(markup).toMatch(/<td[^>]*>31<\/td>/);
  });

  it("keep every column of a table in sight on a narrow screen", async () => {
    const cell = (text: string) => ({ type: "raw_text", text });
    await page.page.setViewport({ width: 320, height: 700 });
    await draw({
      type: "table",
      column_settings: [{}, { is_wrapped: true }, { align: "right" }],
      rows: [
        [cell(" "), cell("What"), cell("Times")],
        [cell("Asked for"), cell("Feature stores and feature engineering"), cell("123")],
        [cell("Saved"), cell("A_long_name_of_a_thing_that_nobody_can_break"), cell("<3")],
      ],
    });
    const table = `document.querySelector('${newest} .table-block')`;
    expect(await page.ask(`${table}.scrollWidth <= ${table}.clientWidth`)).toBe(true);
    await page.page.setViewport({ width: 1280, height: 800 });
  });

  it("take Markdown", async () => {
    const lines = ["## Read", "**first** and [link](https://example.com)", "", "- one", "- two"];
    const markup = await draw({ type: "markdown", text: lines.join("\n") });
    expect(markup).toMatch(/role="heading"[^>]*>\s*Read/);
    expect(markup).toContain("<strong>first</strong>");
    expect(markup).toContain('href="https://example.com"');
    expect(markup.match(/<li>/g)).toHaveLength(2);
  });

  it("of a type that the page does not know are named, not dropped", async () => {
    await draw({ type: "container", title: plain("More"), child_blocks: [{ type: "divider" }] });
    expect(await page.text(`${newest} .unknown-block`)).toContain("container");
  });

  it("without blocks leave the message its text", async () => {
    await page.botSays({ text: "only *text* here" });
    await page.sees("only text here");
    expect(await page.text(`${newest} .message-text strong`)).toBe("text");
  });
});
