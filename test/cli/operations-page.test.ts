import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openStore } from "#store/store.ts";
import { runCli } from "./run-cli.ts";

const page = new URL("../../docs/operations.md", import.meta.url);

it("runs the commands of docs/operations.md in their order", async () => {
  const folder = await mkdtemp(join(tmpdir(), "mlops-learn-operations-"));
  const databaseUrl = `sqlite:${join(folder, "mlops-learn.db")}`;
  const store = await openStore(databaseUrl, { now: () => 0 });
  await store.close();
  const commands = [...(await readFile(page, "utf8")).matchAll(/^npm run -s cli -- (.+)$/gm)];
  expect(commands.map(([, words]) => words)).toEqual([
    "db status",
    "db migrate",
    "db backup ./mlops-learn-backup.db",
    "db restore ./mlops-learn-backup.db",
  ]);
  for (const [, words = ""] of commands) {
    const inFolder = words.replace("./", `${folder}/`).split(" ");
    const { code, err } = await runCli(inFolder, { databaseUrl });
    expect({ words, code, err }).toEqual({ words, code: 0, err: "" });
  }
  await rm(folder, { recursive: true });
});
