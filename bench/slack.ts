import { type LocalSlack, startLocalSlack } from "#playground/local-slack.ts";
import { residentBytes, startBot } from "./bot-process.ts";
import { mb, ms, percentile } from "./percentiles.ts";
import { queries } from "./queries.ts";

const commands = 2000;
const concurrency = 16;

/**
 * Whole commands through the real bot in a process of its own: from the envelope to its ack, and to
 * the answer at the `response_url`. Both ends share the machine, so the figures hold the local Slack's
 * own work too.
 */
export async function benchSlack(): Promise<void> {
  console.log(
    `${commands} commands, ${concurrency} at a time, ${queries.length} queries in turn.\n`,
  );
  console.log(
    "| mode | ready | ack p50 | ack p99 | answer p50 | answer p99 | a second | idle | loaded |",
  );
  console.log("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
  for (const mode of ["socket", "http"] as const) console.log(await measure(mode));
}

async function measure(mode: "socket" | "http"): Promise<string> {
  const slack = await startLocalSlack();
  const bot = await startBot(slack, { mode, databaseUrl: ":memory:" });
  const idle = residentBytes(bot.child);
  await ask(slack, 200);
  const { acks, answers, seconds } = await ask(slack, commands);
  const loaded = residentBytes(bot.child);
  await bot.stop();
  await slack.close();
  const figures = [
    ms(bot.readyAfter),
    ...[acks, answers].flatMap((times) => [
      ms(percentile(times, 0.5)),
      ms(percentile(times, 0.99)),
    ]),
    (answers.length / seconds).toFixed(0),
    mb(idle),
    mb(loaded),
  ];
  return `| ${mode} | ${figures.join(" | ")} |`;
}

/** Milliseconds from sending each command to its ack and to its answer. */
async function ask(slack: LocalSlack, count: number) {
  const acks: number[] = [];
  const answers: number[] = [];
  const waiting = new Map<string, (at: number) => void>();
  const forget = slack.onCall(({ method, args }) => {
    if (method === "response_url") waiting.get(String(args["response_url"]))?.(performance.now());
  });
  const person = slack.as("U0PERSON001");
  let next = 0;
  const worker = async () => {
    while (next < count) {
      const query = queries[next++ % queries.length] ?? "";
      const began = performance.now();
      const outcome = await person.command("C0CHANNEL01", `/mlops-learn ${query}`);
      acks.push(performance.now() - began);
      const url = "response_url" in outcome ? outcome.response_url : "";
      const answered = new Promise<number>((resolve) => waiting.set(url, resolve));
      const already = slack.calls.findLast((call) => call.args["response_url"] === url);
      answers.push((already ? performance.now() : await answered) - began);
      waiting.delete(url);
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: concurrency }, worker));
  forget();
  return { acks, answers, seconds: (performance.now() - began) / 1000 };
}
