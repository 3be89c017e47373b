import { afterEach, describe, expect, it } from "vitest";
import { limits } from "#cards/limits.ts";
import type { CreateFeature } from "#features/feature.ts";
import { type Bot, startBot } from "../bot.ts";

let bot: Bot;
afterEach(() => bot.stop());

const option = (value: string) => ({ text: { type: "plain_text", text: value } as const, value });

const createEcho: CreateFeature = () => ({
  name: "echo",
  options: {
    "echo:typed": ({ typed, viewer }) => Promise.resolve([option(`${viewer.person} ${typed}`)]),
    "echo:many": () => Promise.resolve(Array.from({ length: 150 }, (_, at) => option(String(at)))),
    "echo:fails": () => Promise.reject(new Error("no shelf")),
  },
});

async function ask(action_id: string, more: Readonly<Record<string, unknown>> = {}) {
  bot = await startBot({ features: [createEcho] });
  const payload = {
    ...{ type: "block_suggestion", action_id, block_id: "b", value: "drift" },
    ...{ user: { id: "U0PERSON001", team_id: "T0WORKSPACE" }, team: { id: "T0WORKSPACE" } },
    ...more,
  };
  return bot.slack.send("interactive", payload);
}

describe("a select that asks for its options", () => {
  it("gets what its feature offers for what was typed", async () => {
    expect(await ask("echo:typed")).toMatchObject({
      ok: true,
      payload: { options: [option("U0PERSON001 drift")] },
    });
  });

  it("gets no more than Slack shows", async () => {
    const { payload } = (await ask("echo:many")) as { payload: { options: unknown[] } };
    expect(payload.options).toHaveLength(limits.selectOptions);
  });

  it.each(["echo:fails", "echo:unknown", "toString"])("gets an empty list for %s", async (id) => {
    expect(await ask(id)).toMatchObject({ ok: true, payload: { options: [] } });
    const failures = bot.log.filter(({ msg }) => msg === "failed");
    expect(failures).toHaveLength(id === "echo:fails" ? 1 : 0);
  });

  it("is acknowledged even where the payload makes no sense", async () => {
    expect(await ask("echo:typed", { value: undefined, user: {} })).toMatchObject({ ok: true });
  });
});
