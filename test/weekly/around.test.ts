import { pino } from "pino";
import { beforeEach, describe, expect, it } from "vitest";
import { startLocalSlack } from "#playground/local-slack.ts";
import { sendDirectly } from "#slack/direct-message.ts";
import { createPostingClient } from "#slack/posting-client.ts";
import { postPublicly } from "#slack/reply.ts";
import type { Desk } from "#weekly/desk.ts";
import { day, hour, minute } from "#weekly/wall-clock.ts";
import type { WeeklyLoop } from "#weekly/weekly-loop.ts";
import { channel, startWeekly, team, type Weekly } from "./start-weekly.ts";

const owner = "U0PERSON001";
const line = (text: string) => ({ text, blocks: [] });

/** Says it to Slack, where the plain desk only notes it. */
const speaking: Partial<Desk> = {
  showPreview: async ({ client }) => {
    await sendDirectly(client, owner, line("preview"));
    return "shown";
  },
  tellPause: (client) => sendDirectly(client, owner, line("pause")),
  wrapUp: async ({ client }) => {
    await postPublicly(client, { channel }, line("wrap-up"));
  },
};

let weekly: Weekly;
let loop: WeeklyLoop;
beforeEach(async () => {
  weekly = await startWeekly();
  loop = weekly.another(speaking);
  await weekly.schedule();
  return () => weekly.stop();
});

const tick = (round = loop) => round.tick(new AbortController().signal);
const heard = (text: string) =>
  weekly.slack.workspace.messages.all().filter((message) => message.text === text).length;
const fault = (kind: "rate-limit" | "drop-after") =>
  weekly.slack.faults.once("chat.postMessage", { kind, retryAfter: 30 });

async function posted() {
  weekly.advance(hour);
  await tick();
  weekly.advance(day);
  await tick();
}

/** Up to the moment at which each of them is to be said. */
const occasions = [
  [
    "preview",
    () => {
      weekly.advance(hour);
      return Promise.resolve();
    },
  ],
  ["pause", () => weekly.store.schedules.pause(team, channel, "is_archived")],
  [
    "wrap-up",
    async () => {
      await posted();
      weekly.advance(6 * day);
      await tick();
      // So that what is said is alone, and no post comes before it.
      const next = await weekly.store.deliveries.planned(team, channel);
      await weekly.store.deliveries.skip(team, next?.id ?? "", "by_hand");
      weekly.advance(day);
    },
  ],
] as const;

describe.each(occasions)("a %s", (kind, come) => {
  it("for which Slack asks to wait is said once the time is over, and counted", async () => {
    await come();
    fault("rate-limit");
    expect(await tick()).toMatchObject({ limited: 1 });
    expect([heard(kind), await tick()]).toMatchObject([0, { limited: 0 }]);
    weekly.advance(30_000);
    await tick();
    await tick();
    expect(heard(kind)).toBe(1);
  });

  it("that cannot reach Slack is said by a later round", async () => {
    await come();
    const gone = await startLocalSlack();
    await gone.close();
    const clientOf = () => Promise.resolve(weekly.clientAt(gone.apiUrl));
    await tick(weekly.another({ ...speaking, clientOf }));
    await tick();
    await tick();
    expect(heard(kind)).toBe(1);
  });

  it("whose answer is lost is not said again", async () => {
    await come();
    fault("drop-after");
    await tick();
    await tick();
    expect(heard(kind)).toBe(1);
  });
});

describe("a workspace that Slack asked to wait", () => {
  it("holds up nobody: what is said around its posts comes later, unclaimed till then", async () => {
    await posted();
    weekly.advance(6 * day);
    fault("rate-limit");
    const before = heard("preview");
    expect(await tick()).toMatchObject({ planned: 1, limited: 1 });
    await weekly.store.schedules.pause(team, channel, "is_archived");
    expect(await tick()).toMatchObject({ told: 0, limited: 0 });
    weekly.advance(30_000);
    expect(await tick()).toMatchObject({ told: 1 });
    expect(heard("preview")).toBe(before);
  });
});

describe("workspaces whose token was taken back", () => {
  it("do not keep another's owner from being told, however many they are", async () => {
    const { store, slack, now } = weekly;
    const log = pino({ level: "silent" });
    const { terms } = await weekly.schedule();
    for (let at = 0; at < 120; at += 1) {
      const dead = { team: "T0DEAD", channel: `C0DEAD${at}` };
      await store.schedules.put({ ...dead, owner, terms, nextRunAt: now() - day });
      await store.schedules.pause(dead.team, dead.channel, "token_revoked");
    }
    await store.schedules.pause(team, channel, "is_archived");
    const teams = [team, "T0DEAD"];
    const clientOf = (of: string) => {
      const token = of === team ? slack.botToken : "xoxb-taken-back";
      const { apiUrl: slackApiUrl } = slack;
      return Promise.resolve(createPostingClient({ token, slackApiUrl, log }));
    };
    const asked = () => slack.calls.filter(({ method }) => method === "auth.test").length;
    await tick(weekly.another({ ...speaking, teams, clientOf }));
    expect([heard("pause"), asked()]).toEqual([1, 1]);
    weekly.advance(minute);
    await tick(weekly.another({ ...speaking, teams, clientOf }));
    expect([heard("pause"), asked()]).toEqual([1, 2]);
  });
});
