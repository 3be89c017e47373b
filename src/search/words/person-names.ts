import { foldWord } from "./tokens.ts";

/** Words that end the name of an organisation, never of a person. */
const organisationEndings = new Set(
  "ai alliance center cloud club community company conf council daily designer diego engineering expectations face fix foundation gradients group guide horowitz hub inc institute lab labs learners learning media ml mlops network networks nlp optimistic podcast press project prompting research riselab school science sciences seminars services sig society software summer systems team technologies tooling unibanco university web".split(
    " ",
  ),
);

/** The last name of `First Last`, or undefined where the name is an organisation's or a single word. */
export function personSurname(name: string): string | undefined {
  const words = name.split(/\s+/);
  const last = words.at(-1) ?? "";
  const isPerson =
    words.length >= 2 &&
    words.length <= 4 &&
    words[0] !== "The" &&
    words.every((word) => /^\p{Lu}/u.test(word));
  if (!isPerson || !/^\p{L}[\p{L}'’-]+$/u.test(last)) return undefined;
  return organisationEndings.has(foldWord(last)) || /^\p{Lu}+$/u.test(last) ? undefined : last;
}

/** `Carnegie Mellon University` is called Carnegie Mellon; what is left as one word is too little of a name. */
export const withoutKind = (name: string): string =>
  name.replace(/^(\S+ .*\S) (?:University|Institute|Foundation|Press|Inc|Team)$/, "$1");

/** Surnames that are plain words: a `brief guide` is not by Menachem Brief. */
export const wordSurnames: ReadonlySet<string> = new Set(
  "bird brief brown cook fox gall gift gill grant green hall handy hill humble king lax long may ping pope rope rose short smart stone white wider wills wood young".split(
    " ",
  ),
);

/** Whether it is a person's name, not an organisation's. */
export const isPersonName = (name: string): boolean => personSurname(name) !== undefined;
