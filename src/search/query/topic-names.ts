import type { Topic } from "#catalog/schema.ts";
import { stem } from "#search/index/lunr-index.ts";
import { toTokens, type Token } from "#search/words/tokens.ts";

/** The forms under which a phrase is looked up: stems, and characters where words are not parted. */
export const phraseStems = (tokens: readonly Token[]): string[] =>
  tokens.map((token) => (token.character ? token.word : stem(token.word)));

/** Stems in labels that do not tell one topic from another. */
const commonInLabels = new Set(
  "ml model data mlop system machin learn and for on product process engin manag".split(" "),
);

interface TopicNames {
  /** The label, its first part, the id: what to call the topic. */
  readonly main: readonly string[];
  /** Acronyms and the label's other parts: the topic by another name. */
  readonly other: readonly string[];
  /** Its labels in other languages. */
  readonly foreign: readonly string[];
  /** Names of which some mean only a part of the topic. */
  readonly synonyms: readonly string[];
}

/** All the ways in which people name a topic. */
export function namesOf(topic: Topic): TopicNames {
  const parts = topic.label.split(/, | and /).filter((part) => tellingStems(part).length > 0);
  return {
    main: [topic.label, topic.id.replaceAll("-", " "), ...parts.slice(0, 1)],
    other: [...topic.acronyms, ...parts.slice(1)],
    foreign: Object.values(topic.labels).flat(),
    synonyms: topic.synonyms,
  };
}

/** The stems of a phrase that tell one topic from another. */
export const tellingStems = (text: string): string[] =>
  phraseStems(toTokens(text)).filter((one) => !commonInLabels.has(one));
