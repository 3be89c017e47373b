import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pageRoutes } from "#playground/live/page-routes.ts";
import { startLocalSlack } from "#playground/local-slack.ts";
import { ana, openPage, type OpenPage } from "./open-page.ts";

describe("the page's connection", () => {
  let page: OpenPage;
  beforeAll(async () => {
    page = await openPage();
  });
  afterAll(() => page.close());

  it("says so when it is cut, keeps what it showed, and comes back by itself", async () => {
    const { port } = new URL(page.slack.url);
    await page.slack.close();
    await page.sees("The playground is away");
    expect(await page.text("main ol")).toContain("data drift");
    await page.type("Message #mlops-questions", "anybody?");
    await page.key("Enter");
    await page.sees("The playground did not answer");
    const again = await startLocalSlack({ port: Number(port), routes: pageRoutes });
    await page.seesNoMore("The playground is away");
    await again.as(ana).post("#mlops-questions", "back again");
    await page.sees("back again");
    await again.close();
  });
});
