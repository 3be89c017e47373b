import { describe, expect, it } from "vitest";
import { parseDatabaseUrl, withoutPassword } from "#store/database-url.ts";

describe("DATABASE_URL", () => {
  it.each([
    ["sqlite:./data/mlops-learn.db", { engine: "sqlite", file: "./data/mlops-learn.db" }],
    ["sqlite:/var/lib/bot.db", { engine: "sqlite", file: "/var/lib/bot.db" }],
    ["sqlite::memory:", { engine: "sqlite", file: undefined }],
    [":memory:", { engine: "sqlite", file: undefined }],
    ["postgres://u:p@h/d", { engine: "postgres", url: "postgres://u:p@h/d" }],
    ["postgresql://u:p@h/d", { engine: "postgres", url: "postgresql://u:p@h/d" }],
  ])("takes %s", (text, parsed) => {
    expect(parseDatabaseUrl(text)).toEqual(parsed);
  });

  it.each(["", "data.db", "mysql://h/d", "sqlite:", "sqlite://h/d", "postgres:x"])(
    'refuses "%s" and says what to write',
    (text) => {
      expect(() => parseDatabaseUrl(text)).toThrow(/is not a database's address\. Write sqlite:/);
    },
  );

  it.each([
    "postgres://user:secret@host/db",
    "postgres://user:se/cret@host/db",
    "postgres://user:p@secret@host/db",
    "postgres://user:sec?ret@host/db",
    "postgres://user@host/db?password=secret&sslmode=require",
  ])("shows no password: %s", (text) => {
    const shown = withoutPassword(text);
    expect(shown).not.toMatch(/sec|cret/);
    expect(shown).toContain("host/db");
  });
});
