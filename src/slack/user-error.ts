import { english, type Sentences } from "#language/english.ts";

/** What to say, in whichever language: a sentence of the table, or one that is not in it yet. */
type Said = string | ((say: Sentences) => string);

/** Something that a person can mend: the message is one sentence saying what happened and what to do. */
export class UserError extends Error {
  override readonly name = "UserError";
  private readonly said: Said;

  /** `message` is the English sentence. */
  constructor(said: Said) {
    super(sayIn(said, english));
    this.said = said;
  }

  sentence(say: Sentences): string {
    return sayIn(this.said, say);
  }
}

function sayIn(said: Said, say: Sentences): string {
  return typeof said === "string" ? said : said(say);
}
