import { torture, type TortureReport } from "./torture.ts";
import { postgresTorture, sqliteTorture, writeCatalogFile } from "./torture-engines.ts";

/**
 * The whole year: 52 weeks, 50 channels, on both engines, and the control run. `npm run torture`, or
 * `npm run torture -- <seed>` to play one again, or `npm run torture -- <seed> sqlite` for one of them.
 */
const [given = String(Date.now() % 1_000_000), ...only] = process.argv.slice(2);
const seed = Number(given);
const year = { seed, weeks: 52, channels: 50, timings: 4 };
const say = (line: string) => void process.stdout.write(`${line}\n`);

const runs = [
  {
    id: "postgres",
    name: "three processes on one Postgres",
    start: postgresTorture,
    looksUp: true,
  },
  { id: "sqlite", name: "one process on SQLite", start: sqliteTorture, looksUp: true },
  {
    id: "control",
    name: "control: nobody looks before posting again",
    start: sqliteTorture,
    looksUp: false,
  },
];

say(`Seed ${seed}: to play it again, npm run torture -- ${seed}`);
const catalog = await writeCatalogFile();
let isAsPromised = true;
for (const { id, name, start, looksUp } of runs) {
  if (only.length > 0 && !only.includes(id)) continue;
  const { stop, ...engine } = await start();
  const onWeek = (line: string) => say(`  ${line}`);
  say(name);
  const stopsAtFirst = !looksUp;
  const own = { ...year, ...engine, catalogFile: catalog.path, looksUp, stopsAtFirst, onWeek };
  const report = await torture(own).finally(stop);
  const doubles = report.wrong.filter((line) => /: \d+ posts \(/u.test(line)).length;
  // The control must fail the same check, or the check proves nothing.
  isAsPromised &&= looksUp ? report.wrong.length === 0 : doubles > 0;
  say(summary(name, report));
}
await catalog.remove();
say(isAsPromised ? "As promised." : `Not as promised: seed ${seed}.`);
process.exitCode = isAsPromised ? 0 : 1;

function summary(name: string, report: TortureReport): string {
  const { wrong, posted, withReason, kills, looks, busiest } = report;
  return [
    `${name}: ${posted} posted, ${withReason} with a reason, ${kills} kills, ${looks} looks, ${wrong.length} wrong (Slack was busy for ${Math.round(busiest)} ms at most)`,
    ...wrong.slice(0, 20).map((line) => `  ${line}`),
  ].join("\n");
}
