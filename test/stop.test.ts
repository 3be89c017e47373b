import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, it } from "vitest";
import { startLocalSlack } from "#playground/local-slack.ts";
import { startPostgres } from "./store/postgres-server.ts";
import { startSilentNetwork } from "./store/silent-network.ts";

it("exits on SIGTERM though its database fell silent", async () => {
  const slack = await startLocalSlack();
  const server = await startPostgres();
  const network = await startSilentNetwork(await server.createDatabase());
  const bot = spawn(process.execPath, ["src/main.ts"], {
    env: {
      PATH: process.env["PATH"],
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: slack.apiUrl,
      CATALOG_DIR: "catalog",
      DATABASE_URL: network.url,
    },
  });
  const ended = once(bot, "close");
  let output = "";
  bot.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  for await (const chunk of bot.stdout) {
    output += String(chunk);
    if (!output.includes("ready: ")) continue;
    network.fallSilent();
    bot.kill("SIGTERM");
  }
  expect(await ended).toEqual([0, null]);
  expect(output).toContain("could not close the store");
  expect(output).toContain("stopped");
  await Promise.all([slack.close(), network.stop(), server.stop()]);
}, 90_000);
