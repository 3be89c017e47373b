import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ana } from "../workspace-ids.ts";
import { startCalled, type Called } from "./caller.ts";

let called: Called;
beforeAll(async () => {
  called = await startCalled();
});
afterAll(() => called.slack.close());

describe("users.info", () => {
  it("tells who administers, and each one's time zone", async () => {
    const { user } = await called.call("users.info", { user: ana });
    expect(user).toMatchObject({ name: "ana", is_admin: true, tz: "Europe/Berlin" });
    const mei = await called.call("users.info", { user: "U0PERSON003" });
    expect(mei["user"]).toMatchObject({ is_admin: false, tz_offset: 9 * 3600 });
    expect((await called.call("users.info", { user: "U9" })).error).toBe("user_not_found");
  });
});

describe("users.list", () => {
  it("lists people and the bot", async () => {
    const { members } = await called.call("users.list");
    expect(members).toHaveLength(4);
    expect(members).toContainEqual(expect.objectContaining({ is_bot: true, name: "mlops-learn" }));
  });
});

describe("team.info", () => {
  it("names the workspace", async () => {
    expect(await called.call("team.info")).toMatchObject({ team: { name: "MLOps community" } });
  });
});

describe("bots.info", () => {
  it("describes the bot, and knows no other", async () => {
    const { app } = called.slack.workspace;
    const known = await called.call("bots.info", { bot: app.bot_id });
    expect(known).toMatchObject({ bot: { user_id: app.bot_user_id } });
    expect((await called.call("bots.info", { bot: "B9" })).error).toBe("bot_not_found");
  });
});
