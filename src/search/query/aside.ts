import { readOperators, type OperatorsRead } from "./operators.ts";
import type { NamedTitle } from "./parsed-query.ts";
import type { Language } from "./query-language.ts";
import type { ResourceAt } from "./resource-at.ts";

const maxCharacters = 4000;
/** `:wave:` is no word. */
const emojiCode = /(?<![\p{L}\p{N}]):[a-z0-9_+'-]+:(?![\p{L}\p{N}])/gu;
/** Whoever writes the bot's name addresses it. */
const ownName = /@mlops-learn(?![\p{L}\p{N}-])/giu;
/** `https://mlflow.org/docs`, and without its scheme what may be an address: `madewithml.com`. */
const address =
  /"?(?:(?<certain>(?:https?:\/\/|www\.)(?:(?![<>|"])[!-~])+)|(?<![\w.@/-])(?<possible>(?:[\w-]+\.)+[a-z]{2,}(?:\/(?:(?![<>|"])[!-~])*)?))"?/giu;
const closing = /[.,;:!?)\]'*_~]+$/;

const blank = (text: string): string => " ".repeat(text.length);

interface AddressesRead {
  readonly ids: readonly string[];
  readonly rest: string;
}

/** `neptune.ai` beside other words is the name of a tool; with a path, or alone, it is an address. */
const isAddress = (possible: string, text: string): boolean =>
  possible.includes("/") || possible === text.trim();

/** The resources whose addresses stand in the text, and the text with blanks for each address. */
function readAddresses(text: string, resourceAt: ResourceAt): AddressesRead {
  const ids: string[] = [];
  const rest = text.replaceAll(address, (whole: string, certain?: string, possible?: string) => {
    if (possible !== undefined && !isAddress(possible, text)) return whole;
    const named = (certain ?? possible ?? "").replace(closing, "");
    const id = resourceAt(/^https?:/i.test(named) ? named : `https://${named}`);
    if (id !== undefined) ids.push(id);
    return certain === undefined && id === undefined ? whole : blank(whole);
  });
  return { ids, rest };
}

/** Blanks, so that places stay what they were. */
export const withoutEmojiCodes = (text: string): string =>
  text.replaceAll(emojiCode, blank).replaceAll(ownName, blank);

/** Emoji codes and web addresses are no words. */
export const wordsIn = (text: string): string =>
  withoutEmojiCodes(readAddresses(text, () => undefined).rest);

interface Aside extends OperatorsRead {
  /** Named by their addresses. */
  readonly addressed: readonly NamedTitle[];
}

/** What stands in a query besides words: addresses, emoji codes and operators. `rest` has blanks for them. */
export function readAside(asked: string, { vocabulary, resourceAt }: Language): Aside {
  const { ids, rest } = readAddresses(asked.slice(0, maxCharacters), resourceAt);
  const operators = readOperators(withoutEmojiCodes(rest), vocabulary);
  const addressed = ids.map((id) => ({ id, from: 0, to: 0, isAddressed: true as const }));
  return { ...operators, addressed };
}
