import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStore } from "#store/store.ts";
import { runCli } from "./run-cli.ts";

let folder: string;
let databaseUrl: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "mlops-learn-cli-"));
  databaseUrl = `sqlite:${join(folder, "bot.db")}`;
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const db = (...words: string[]) => runCli(["db", ...words], { databaseUrl });

describe("db", () => {
  it("shows that there is no database yet, and makes none", async () => {
    const { code, out } = await db("status");
    expect(code).toBe(0);
    expect(out).toBe(
      `${databaseUrl}: there is no database yet. The bot makes it when it starts.\n`,
    );
    expect(existsSync(join(folder, "bot.db"))).toBe(false);
  });

  it("migrates once", async () => {
    expect((await db("migrate")).out).toMatch(/^\d+ migrations run; it is up to date\.\n$/);
    expect((await db("migrate")).out).toBe("It was up to date.\n");
  });

  it("shows what it holds while the bot runs", async () => {
    const store = await openStore(databaseUrl, { now: () => 0 });
    await store.saved.add({ team: "T1", person: "U1" }, "a-book");
    const { code, out } = await db("status");
    await store.close();
    expect(code).toBe(0);
    expect(out).toMatch(/^sqlite:.*\n\d+\.\d MB with its journal\nUp to date, \d+ migrations\.\n/);
    expect(out).toMatch(/^saved +1$/m);
    expect(out).toMatch(/^votes +·$/m);
  });

  it("backs up while the bot runs, and restores once it is stopped", async () => {
    const store = await openStore(databaseUrl, { now: () => 0 });
    await store.saved.add({ team: "T1", person: "U1" }, "a-book");
    const backup = join(folder, "backup.db");
    expect((await db("backup", backup)).out).toContain(`${backup} is written and proved whole.`);
    const refused = await db("restore", backup);
    expect(refused).toMatchObject({ code: 1, out: "" });
    expect(refused.err).toContain("is in use by another process. Stop that one first");
    await store.close();
    const restored = await db("restore", backup);
    expect(restored.out).toContain(`What was there before is kept as ${folder}/bot.db.replaced-1`);
    expect((await db("status")).out).toMatch(/^saved +1$/m);
  });

  it("says which command backs up and restores Postgres, without its password", async () => {
    const url = "postgres://bot:hunter2@db.example.com/bot";
    for (const [word, command] of [
      ["backup", "pg_dump"],
      ["restore", "pg_restore"],
    ] as const) {
      const { code, err } = await runCli(["db", word, "file"], { databaseUrl: url });
      expect(code).toBe(1);
      expect(err).toContain(`This is Postgres, which has its own way: ${command}`);
      expect(err).not.toContain("hunter2");
    }
  });

  it("explains an address that is none, and a server that does not answer", async () => {
    const wrong = await runCli(["db", "status"], { databaseUrl: "mysql://h/d" });
    expect(wrong).toMatchObject({ code: 1, out: "" });
    expect(wrong.err).toContain("Write sqlite:./data/mlops-learn.db");
    const away = await runCli(["db", "status"], {
      databaseUrl: "postgres://u:secret@localhost:1/d",
    });
    expect(away.err).toMatch(/^postgres:\/\/…@localhost:1\/d cannot be used .*ECONNREFUSED/);
  });

  it("asks for the file that it needs", async () => {
    expect((await db("backup")).code).toBe(2);
    expect((await db("burn")).code).toBe(2);
  });
});
