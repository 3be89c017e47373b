import type { Language as Tongue } from "#catalog/schema.ts";
import type { Correction } from "#search/hit.ts";
import { isOfKind, outside, withoutOverlap } from "./matches.ts";
import type { Match, Meaning, WishMeaning } from "./meaning.ts";
import {
  isInOtherLanguage,
  mayBeForeign,
  withoutForeignLookalikes,
  type ForeignSource,
} from "./other-languages.ts";
import type { Span } from "./parsed-query.ts";
import type { Language } from "./query-language.ts";
import { asTyped, joinNames, spell } from "./spell-query.ts";
import { toTokens, type Token } from "#search/words/tokens.ts";

/** A text's words, with slips put right, and all that they may mean. */
export interface LookedUp {
  readonly tokens: readonly Token[];
  readonly corrections: readonly Correction[];
  /** Whether it is in another language than the catalog's texts. */
  readonly isForeign: boolean;
  /** The languages that it may be in; none for English. */
  readonly languages: readonly Tongue[];
  readonly matches: readonly Match[];
}

function find(text: string, tokens: readonly Token[], language: Language): ForeignSource {
  const { vocabulary, glossary, isWritten } = language;
  const source = { text, tokens, isWritten };
  const foreign = mayBeForeign(source) ? glossary.read(tokens) : [];
  return { ...source, matches: vocabulary.scan(tokens).concat(foreign) };
}

const isWish = (meaning: Meaning): meaning is WishMeaning =>
  meaning.kind === "type" || meaning.kind === "level" || meaning.kind === "cost";

/** What is said already needs no reading by its stem. */
function withInflected(
  { tokens, matches }: ForeignSource,
  { glossary }: Language,
): readonly Match[] {
  return matches.concat(glossary.readInflected(tokens).filter(outside(matches)));
}

/** Whether a word only joins others in the text's own language. */
function joinsIn(tokens: readonly Token[], { glossary }: Language): (token: Token) => boolean {
  const languages = glossary.languagesOf(tokens);
  return ({ word, character }) => !character && glossary.isGrammar(word, languages);
}

/** What only joins others is no English word: `faire` is no form of `fair`. */
function withoutGrammar({ tokens, matches }: ForeignSource, language: Language): Match[] {
  const joins = joinsIn(tokens, language);
  return matches.filter(({ from, to, meaning }) => {
    const isOwn = meaning.kind !== "topic" && "foreign" in meaning && meaning.foreign;
    return isOwn || to - from > 1 || !tokens.slice(from, to).some(joins);
  });
}

/** A wish that the text's own language has is not read as the English word: French `lecture` is no talk. */
function withoutEnglishWishes(matches: readonly Match[]): Match[] {
  const own = matches.filter(({ meaning }) => isWish(meaning) && meaning.foreign);
  const isOwn = ({ from, to }: Span): boolean =>
    own.some((match) => match.from === from && match.to === to);
  return matches.filter((match) => {
    const { meaning } = match;
    return !isWish(meaning) || meaning.foreign || !isOwn(match);
  });
}

function withEnglish(source: ForeignSource, language: Language): readonly Match[] {
  const own = withoutEnglishWishes(withoutGrammar(source, language));
  const found = { ...source, matches: own };
  const matches = withInflected(found, language);
  return matches.concat(topicsInEnglish({ ...found, matches }, language));
}

interface EnglishToken extends Span {
  readonly token: Token;
  readonly isRead: boolean;
}

/** The text word by word in English: what the glossary says, and words of other languages as they stand. */
function inEnglish({ tokens, matches }: ForeignSource): EnglishToken[] {
  const named = matches.filter(isOfKind("topic"));
  const read = withoutOverlap(matches.filter(isOfKind("wording")).filter(outside(named)));
  // Several languages may share a form: one reading each, as one would type it.
  const readings = [...new Map(read.map((match) => [match.from, match])).values()].flatMap(
    ({ from, to, meaning }) =>
      toTokens(meaning.name).map((token) => ({ token, from, to, isRead: true })),
  );
  const isUnread = outside(read);
  const others = tokens
    .map((token, from) => ({ token, from, to: from + 1, isRead: false }))
    .filter(isUnread);
  return [...readings, ...others].toSorted((a, b) => a.from - b.from);
}

/** What the words say may name a topic as an English query would, where no label of ours does. */
function topicsInEnglish(source: ForeignSource, language: Language): Match[] {
  const english = inEnglish(source);
  const scanned = withoutOverlap(
    language.vocabulary.scan(english.map(({ token }) => token)).filter(isOfKind("topic")),
  );
  const joins = joinsIn(source.tokens, language);
  return scanned
    .filter(({ from, to }) => english.slice(from, to).some(({ isRead }) => isRead))
    .filter(({ from, to }) =>
      english.slice(from, to).every((one) => one.isRead || !joins(one.token)),
    )
    .map((match) => ({
      from: english[match.from]?.from ?? 0,
      to: english[match.to - 1]?.to ?? 0,
      // Known by translation only, it is less surely the whole topic.
      meaning: {
        ...match.meaning,
        main: false,
        part: match.meaning.part === "whole" ? "part" : match.meaning.part,
      },
    }));
}

/** Looks up words and phrases in the language that they are in, verbatim or with slips put right. */
export function lookUp(text: string, language: Language, verbatim: boolean): LookedUp {
  const typed = toTokens(text);
  const joined = verbatim ? asTyped(typed) : joinNames(typed, language);
  const first = find(text, joined.tokens, language);
  const isForeign = isInOtherLanguage(first);
  const spelled = verbatim || isForeign ? asTyped(joined.tokens) : spell(joined.tokens, language);
  const { tokens } = spelled;
  const found = spelled.corrections.length === 0 ? first : find(text, tokens, language);
  const matches = isForeign ? withEnglish(found, language) : withoutForeignLookalikes(found);
  return {
    tokens,
    corrections: joined.corrections.concat(spelled.corrections),
    isForeign,
    languages: isForeign ? language.glossary.languagesOf(tokens) : [],
    matches,
  };
}
