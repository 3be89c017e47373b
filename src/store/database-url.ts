import { DatabaseError } from "./database-error.ts";

export type DatabaseUrl =
  /** Without a file it lives in memory. */
  | { readonly engine: "sqlite"; readonly file: string | undefined }
  | { readonly engine: "postgres"; readonly url: string };

/** @throws DatabaseError, without the password. */
export function parseDatabaseUrl(text: string): DatabaseUrl {
  if (text === ":memory:" || text === "sqlite::memory:")
    return { engine: "sqlite", file: undefined };
  if (/^postgres(ql)?:\/\//.test(text) && URL.canParse(text))
    return { engine: "postgres", url: text };
  const file = /^sqlite:(?!\/\/)(.+)$/.exec(text)?.[1];
  if (file !== undefined) return { engine: "sqlite", file };
  throw new DatabaseError(
    `"${withoutPassword(text)}" is not a database's address. Write sqlite:./data/mlops-learn.db, postgres://user:password@host/database or :memory:.`,
  );
}

/** For messages and logs. A password may hold `/` and `@`, and may stand among the parameters. */
export function withoutPassword(text: string): string {
  return text.replace(/\/\/.*@/, "//…@").replaceAll(/([?&]password=)[^&]*/gi, "$1…");
}
