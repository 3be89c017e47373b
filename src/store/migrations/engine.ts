/** How each engine spells the few words in which the portable subset differs. */
export interface Spelling {
  readonly text: string;
  readonly integer: string;
  /** After the closing bracket of a table that is read by its primary key. */
  readonly keyed: string;
  /** After the closing bracket of any other table. */
  readonly strict: string;
}

export const sqliteSpelling: Spelling = {
  text: "text",
  integer: "integer",
  keyed: "strict, without rowid",
  strict: "strict",
};

export const postgresSpelling: Spelling = {
  // Sorts as SQLite does, whatever locale the server was made with.
  text: 'text collate "C"',
  integer: "bigint",
  keyed: "",
  strict: "",
};

/** The statements of one migration, in order. */
export type Statements = (spelling: Spelling) => readonly string[];
