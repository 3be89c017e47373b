import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { methods } from "#playground/web-api/methods.ts";
import { lacking, startCalled, type Called } from "./caller.ts";

let called: Called;
beforeAll(async () => {
  called = await startCalled();
});
afterAll(() => called.slack.close());

describe("a call", () => {
  it("needs a token, of the right kind, that exists", async () => {
    const { slack, call } = called;
    for (const { name, token } of methods.filter((method) => method.token !== "none")) {
      const other = token === "bot" ? slack.appToken : slack.botToken;
      expect((await call(name, {}, { token: "" })).error, name).toBe("not_authed");
      expect((await call(name, {}, { token: "xoxb-1" })).error, name).toBe("invalid_auth");
      expect((await call(name, {}, { token: other })).error, name).toBe("not_allowed_token_type");
    }
  });

  it("takes its token from the header or the form, and never from inside JSON", async () => {
    const { slack, call } = called;
    expect(await call("auth.test", {}, { tokenIn: "form" })).toMatchObject({ ok: true });
    expect(await call("auth.test", {}, { as: "json" })).toMatchObject({ ok: true });
    const inJson = await call("auth.test", { token: slack.botToken }, { token: "", as: "json" });
    expect(inJson.error).toBe("not_authed");
  });

  it("says which scope it lacks", async () => {
    const narrow = await startCalled(lacking("users:read"));
    const refused = await narrow.call("users.info", { user: "U0PERSON001" });
    expect(refused).toMatchObject({ error: "missing_scope", needed: "users:read" });
    expect(refused["provided"]).toContain("chat:write");
    await narrow.slack.close();
  });

  it("names every argument that is missing or wrong", async () => {
    const refused = await called.call("chat.postEphemeral", { text: "hello" });
    expect(refused).toMatchObject({
      error: "invalid_arguments",
      response_metadata: {
        messages: [
          "[ERROR] missing required field: channel",
          "[ERROR] missing required field: user",
        ],
      },
    });
    const limit = await called.call("users.list", { limit: "many" });
    expect(limit).toMatchObject({ error: "invalid_arguments" });
  });

  it("gives JSON that is none no chance", async () => {
    const refused = await called.call("chat.postMessage", { channel: "C0CHANNEL01", blocks: "[{" });
    expect(JSON.stringify(refused)).toContain("must be valid JSON");
  });
});

describe("auth.test", () => {
  it("says whose token it is", async () => {
    const { bot, team, app } = called.slack.workspace;
    expect(await called.call("auth.test")).toMatchObject({
      ok: true,
      team_id: team.id,
      user_id: bot.id,
      bot_id: app.bot_id,
    });
  });
});

describe("auth.revoke", () => {
  it("ends the token, but not in a test", async () => {
    const own = await startCalled();
    expect(await own.call("auth.revoke", { test: true })).toEqual({ ok: true, revoked: false });
    expect(await own.call("auth.test")).toMatchObject({ ok: true });
    expect(await own.call("auth.revoke")).toEqual({ ok: true, revoked: true });
    expect((await own.call("auth.test")).error).toBe("token_revoked");
    await own.slack.close();
  });
});

describe("apps.connections.open", () => {
  it("gives an address that takes one socket", async () => {
    const opened = await called.call("apps.connections.open", {}, { token: called.slack.appToken });
    expect(opened["url"]).toMatch(/^ws:\/\/127\.0\.0\.1:\d+\/link\/\?ticket=/);
  });
});
