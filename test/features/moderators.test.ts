import { WebClient } from "@slack/web-api";
import { pino } from "pino";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createModerators, type Moderators } from "#features/moderators.ts";
import { type LocalSlack, startLocalSlack } from "#playground/local-slack.ts";
import { readAppManifest } from "#playground/workspace/read-manifest.ts";
import { createAdmins } from "#slack/admins.ts";
import { openStore, type Store } from "#store/store.ts";

const log = pino({ level: "silent" });
const admin = { team: "T1", person: "U0PERSON001" };
const member = { team: "T1", person: "U0PERSON002" };

let slack: LocalSlack;
let store: Store;
let clock = 0;
let client: WebClient;
let moderators: Moderators;

const clientOf = ({ botToken, apiUrl }: LocalSlack) =>
  new WebClient(botToken, { slackApiUrl: apiUrl, retryConfig: { retries: 0 } });
const askedSlack = () => slack.calls.filter(({ method }) => method === "users.info").length;

beforeAll(async () => {
  slack = await startLocalSlack();
  client = clientOf(slack);
});
afterAll(() => slack.close());

beforeEach(async () => {
  store = await openStore(":memory:", { now: () => clock });
  moderators = createModerators(createAdmins({ now: () => clock, log }), store.settings);
  return () => store.close();
});

describe("moderators", () => {
  it("are the workspace's administrators", async () => {
    expect(await moderators.isModerator(client, admin)).toBe(true);
    expect(await moderators.isModerator(client, member)).toBe(false);
    expect(await moderators.isAdmin(client, admin)).toBe(true);
  });

  it("are those whom the settings name, who do not become administrators", async () => {
    await store.settings.update("T1", { moderators: [member.person] });
    expect(await moderators.isModerator(client, member)).toBe(true);
    expect(await moderators.isModerator(client, { ...member, team: "T2" })).toBe(false);
    expect(await moderators.isAdmin(client, member)).toBe(false);
  });

  it("are told apart from others by a sentence", async () => {
    await moderators.admitModerator(client, admin, "review suggestions");
    await expect(moderators.admitModerator(client, member, "review suggestions")).rejects.toThrow(
      /^Only moderators can review suggestions: /u,
    );
  });
});

describe("what Slack says of somebody", () => {
  it("is asked once for many questions at once, and again after five minutes", async () => {
    const before = askedSlack();
    await Promise.all(Array.from({ length: 20 }, () => moderators.isAdmin(client, member)));
    expect(askedSlack() - before).toBe(1);
    clock += 5 * 60_000;
    await moderators.isAdmin(client, member);
    expect(askedSlack() - before).toBe(2);
  });

  it("is asked again after a failure", async () => {
    const nobody = { team: "T1", person: "U0NOBODY" };
    await expect(moderators.isAdmin(client, nobody)).rejects.toThrow("user_not_found");
    const before = askedSlack();
    await expect(moderators.isAdmin(client, nobody)).rejects.toThrow("user_not_found");
    expect(askedSlack() - before).toBe(1);
  });

  it("makes nobody an administrator where the scope is missing", async () => {
    const manifest = readAppManifest();
    const scopes = manifest.scopes.filter((scope) => scope !== "users:read");
    const narrow = await startLocalSlack({ manifest: { ...manifest, scopes } });
    expect(await moderators.isAdmin(clientOf(narrow), admin)).toBe(false);
    await narrow.close();
  });
});
