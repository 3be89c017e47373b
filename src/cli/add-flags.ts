import type { Command } from "commander";
import type { ResourceDraft } from "#catalog/write-resource.ts";

/** What the flags may say, as commander gives it: one text a field, lists in one text or repeated. */
export interface AddFlags {
  readonly id?: string;
  readonly title?: string;
  readonly type?: string;
  readonly level?: string;
  readonly cost?: string;
  readonly year?: string;
  readonly hours?: string;
  readonly summary?: string;
  readonly status?: string;
  readonly topics?: readonly string[];
  readonly authors?: readonly string[];
  readonly covers?: readonly string[];
  readonly answers?: readonly string[];
  readonly prerequisites?: readonly string[];
  readonly sameNameAs?: readonly string[];
  readonly partOf?: string;
  readonly companionOf?: string;
  readonly supersedes?: string;
  /** False for `--no-https`. */
  readonly https: boolean;
}

export function takesFields(command: Command): Command {
  return command
    .option("--id <id>", "the file's name; else made from the title")
    .option("--title <text>", "as its authors write it")
    .option("--type <type>", "course, book, article, guide, paper, talk …")
    .option("--level <level>", "beginner, intermediate, advanced, all")
    .option("--cost <cost>", "free, freemium, paid, unknown")
    .option("--year <year>", "first published")
    .option("--hours <number>", "effort to finish, where it differs from the type's usual")
    .option("--summary <text>", "60 to 240 characters: what one gets from it, and for whom")
    .option("--status <status>", "active, archived, unverified")
    .option("--topics <ids>", "the most specific first, by comma", listed(/[,;]/))
    .option("--authors <names>", "by semicolon, or the flag again", listed(/;/))
    .option("--covers <subjects>", "subjects treated inside, by semicolon", listed(/;/))
    .option("--answers <questions>", "questions that it answers, by semicolon", listed(/;/))
    .option("--prerequisites <ids>", "topics to know first, by comma", listed(/[,;]/))
    .option("--same-name-as <ids>", "resources that rightly have nearly its title", listed(/[,;]/))
    .option("--part-of <id>", "the resource that it is a part of")
    .option("--companion-of <id>", "the resource that it goes with, as code with a book")
    .option("--supersedes <id>", "the resource that it replaces")
    .option("--no-https", "the site has no https");
}

/**
 * The fields that were given. Values are not looked at here: they go through the same door as a
 * file's, which says what is wrong with them.
 */
export function flagsToFields(url: string, flags: AddFlags): Record<string, unknown> {
  const { https, year, hours, sameNameAs, partOf, companionOf, supersedes, ...plain } = flags;
  // The id is the file's name, and nothing is said twice.
  const fields: Partial<Record<keyof ResourceDraft, unknown>> = {
    url,
    ...plain,
    id: undefined,
    year: toNumber(year),
    hours: toNumber(hours),
    same_name_as: sameNameAs,
    part_of: partOf,
    companion_of: companionOf,
    supersedes,
    no_https: https ? undefined : true,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** What is no number stays as it was written, so that the message can show it. */
function toNumber(text: string | undefined): unknown {
  return text === undefined || Number.isNaN(Number(text)) ? text : Number(text);
}

function listed(separator: RegExp) {
  return (text: string, before: readonly string[] | undefined): readonly string[] => [
    ...(before ?? []),
    ...text
      .split(separator)
      .map((part) => part.trim())
      .filter(Boolean),
  ];
}
