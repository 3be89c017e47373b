import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPage, type OpenPage } from "./open-page.ts";

describe("dates on the page", () => {
  let page: OpenPage;
  beforeAll(async () => {
    page = await openPage();
  });
  afterAll(() => page.close());

  const call = (module: string, expression: string) =>
    page.ask<string>(`import("/playground/${module}").then((it) => String(it.${expression}))`);
  const iso = (local: string, zone: string) =>
    call("time.js", `localToMs("${local}", "${zone}")`).then((ms) =>
      new Date(Number(ms)).toISOString(),
    );

  it("read a clock in its own zone", async () => {
    expect(await iso("2026-07-01T09:30", "Europe/Berlin")).toBe("2026-07-01T07:30:00.000Z");
    expect(await iso("2026-01-01T09:30", "Asia/Kolkata")).toBe("2026-01-01T04:00:00.000Z");
    expect(await iso("2026-01-01T09:30", "UTC")).toBe("2026-01-01T09:30:00.000Z");
  });

  it("give back what they were made from, on either side of a change of the clocks", async () => {
    for (const local of [
      "2026-03-29T01:59",
      "2026-03-29T03:00",
      "2026-10-25T01:59",
      "2026-10-25T03:00",
    ]) {
      const zone = '"Europe/Berlin"';
      const there = `msToLocal(it.localToMs("${local}", ${zone}), ${zone})`;
      expect(await call("time.js", there)).toBe(local);
    }
  });

  const noon = Date.UTC(2026, 10, 23, 12);
  const written = (template: string, nowMs = noon) =>
    call(
      "slack-date.js",
      `formatSlackDate(${noon}, "${template}", { zone: "UTC", nowMs: ${nowMs} })`,
    );
  const day = 24 * 60 * 60 * 1000;

  it("fill every token that Slack knows and leave the others", async () => {
    expect(await written("{date_num} {time_secs}")).toBe("11/23/2026 12:00:00 PM");
    expect(await written("{date} at {time}")).toBe("November 23, 2026 at 12:00 PM");
    expect(await written("{date_short} {date_long}")).toBe(
      "Nov 23, 2026 Monday, November 23, 2026",
    );
    expect(await written("{nothing} {")).toBe("{nothing} {");
  });

  it("call near days by their names where the token is a pretty one", async () => {
    expect(await written("{date_pretty}")).toBe("today");
    expect(await written("{date_short_pretty}", noon + day)).toBe("yesterday");
    expect(await written("{date_long_pretty}", noon - day)).toBe("tomorrow");
    expect(await written("{date_pretty}", noon + 9 * day)).toBe("November 23, 2026");
    expect(await written("{ago}", noon + 3 * day)).toBe("3 days ago");
  });
});
