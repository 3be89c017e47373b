import { join } from "node:path";

/** Something wrong in the catalog, in a form that a person can act on. */
export interface Problem {
  /** Path of the file, the catalog's folder included. */
  readonly file: string;
  /** The field, as `topics.2`; empty where it is the file itself. */
  readonly field: string;
  /** What is wrong (got …), what to do. */
  readonly message: string;
}

/** Rules know files by their path below the catalog's folder; people need the whole path. */
export function inFolder(folder: string): (problem: Problem) => Problem {
  return (problem) => ({ ...problem, file: join(folder, problem.file) });
}

/** One line: `catalog/books/x.yml: url: must be https (got "http://…"), …`. */
export function printProblem({ file, field, message }: Problem): string {
  return [file, field, message].filter(Boolean).map(visible).join(": ");
}

/** A value as a message shows it: `(got "x")`. */
export function got(value: unknown): string {
  return `(got ${quoted(value)})`;
}

/** In quotes where it is text, on one line, at most 80 characters. */
export function quoted(value: unknown): string {
  const text = value === undefined ? "nothing" : JSON.stringify(value);
  return visible(text.length > 80 ? `${text.slice(0, 79)}…` : text);
}

/** Control, direction and line characters would let a file's text forge or hide output: shown as code points. */
export function visible(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Bidi_Control}\p{Cs}\u2028\u2029]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `\\u{${code.toString(16)}}`;
  });
}
