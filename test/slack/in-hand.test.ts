import { pino } from "pino";
import { describe, expect, it } from "vitest";
import { section } from "#cards/elements.ts";
import { modal } from "#cards/modal.ts";
import type { CreateFeature } from "#features/feature.ts";
import { english } from "#language/english.ts";
import { createGuard } from "#slack/guard.ts";
import { createInHand } from "#slack/in-hand.ts";
import { createOnce } from "#slack/once.ts";
import { openModal } from "#slack/open-modal.ts";
import { createRun } from "#slack/run.ts";
import { openStore } from "#store/store.ts";
import { startBot } from "../bot.ts";

const log = pino({ level: "silent" });
const sentences = () => Promise.resolve(english);

describe("what is in hand", () => {
  it("is a mention from before the store is asked whether another process has it", async () => {
    const store = await openStore(":memory:", { now: Date.now });
    const inHand = createInHand();
    const guard = createGuard({ log, newReference: () => "7f3a", sentences });
    const run = createRun({ guard, inHand, once: createOnce(), seen: store.seen });
    let done = false;
    const work = () => {
      done = true;
      return Promise.resolve();
    };
    void run({ name: "mention", team: "T1", key: "message T1 C1 1.2", isShared: true, work });
    await inHand.idle();
    expect(done).toBe(true);
    await store.close();
  });

  it("is a submission until its handler is through", async () => {
    const begun = Promise.withResolvers<undefined>();
    const finish = Promise.withResolvers<undefined>();
    const slow: CreateFeature = () => ({
      name: "slow",
      commands: {
        slow: {
          run: ({ client, triggerId = "" }) =>
            openModal({ client, triggerId }, form).then(() => undefined),
        },
      },
      submissions: {
        "slow:form": async () => {
          begun.resolve(undefined);
          await finish.promise;
          return { then: "close" };
        },
      },
    });
    const bot = await startBot({ features: [slow] });
    const ana = bot.slack.as("U0PERSON001");
    await ana.command("C0CHANNEL01", "/mlops-learn slow");
    await bot.idle();
    const [open] = ana.modals();
    if (open === undefined) throw new Error("no modal");
    const sent = ana.submit(open);
    await begun.promise;
    const order: string[] = [];
    const idle = bot.idle().then(() => order.push("idle"));
    const through = finish.promise.then(() => order.push("through"));
    await new Promise(setImmediate);
    finish.resolve(undefined);
    await Promise.all([idle, through, sent]);
    expect(order).toEqual(["through", "idle"]);
    await bot.stop();
  });
});

const blocks = [section("Wait.")];
const form = modal({ callbackId: "slow:form", title: "Slow", submit: "Go", close: "No", blocks });
