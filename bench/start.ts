import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { startLocalSlack } from "#playground/local-slack.ts";
import { startBot } from "./bot-process.ts";
import { ms, percentile } from "./percentiles.ts";

const starts = 5;
/** Where `main.ts` keeps what it found in the catalog. */
const keptIn = fileURLToPath(new URL("../node_modules/.cache/mlops-learn", import.meta.url));

/** From starting the process to its ready line by Socket Mode: with nothing kept, and with what was kept. */
export async function benchStart(): Promise<void> {
  console.log(`${starts} starts each.\n`);
  console.log("| start | median | slowest |");
  console.log("| --- | --- | --- |");
  const forget = () => {
    rmSync(keptIn, { recursive: true, force: true });
  };
  const keep = () => undefined;
  console.log(row("the first after a change of catalog or code", await measure(forget)));
  console.log(row("any other", await measure(keep)));
}

const row = (name: string, times: readonly number[]): string =>
  `| ${name} | ${ms(percentile(times, 0.5))} | ${ms(Math.max(...times))} |`;

async function measure(before: () => void): Promise<number[]> {
  const times: number[] = [];
  for (let start = 0; start < starts; start += 1) {
    before();
    const slack = await startLocalSlack();
    const bot = await startBot(slack, { mode: "socket", databaseUrl: ":memory:" });
    times.push(bot.readyAfter);
    await bot.stop();
    await slack.close();
  }
  return times;
}
