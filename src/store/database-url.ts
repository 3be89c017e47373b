export type DatabaseUrl =
  | { readonly engine: "sqlite"; readonly file: string }
  | { readonly engine: "sqlite"; readonly file: undefined }
  | { readonly engine: "postgres"; readonly url: string };

/** @throws Error with a sentence for the operator, without the password. */
export function parseDatabaseUrl(text: string): DatabaseUrl {
  if (text === ":memory:" || text === "sqlite::memory:")
    return { engine: "sqlite", file: undefined };
  if (/^postgres(ql)?:\/\//.test(text) && URL.canParse(text))
    return { engine: "postgres", url: text };
  const file = /^sqlite:(?!\/\/)(.+)$/.exec(text)?.[1];
  if (file !== undefined) return { engine: "sqlite", file };
  throw new Error(
    `"${withoutPassword(text)}" is not a database's address. Write sqlite:./data/mlops-learn.db, postgres://user:password@host/database or :memory:.`,
  );
}

/** For messages and logs. */
export function withoutPassword(text: string): string {
  return text.replace(/\/\/[^@/]*@/, "//…@");
}
