import type { Constraint, SearchResult } from "#search/hit.ts";
import { asOperator } from "#search/query/as-operator.ts";
import { createRemembered } from "#slack/remembered.ts";
import type { Who } from "#store/who.ts";

/** What follows up what was asked before, rather than asking anew: "only free ones", "what about podcasts?" */
const opens =
  /^(?:(?:ok(?:ay)?|thanks?|hm+|danke)[\s,.!]+)?(?:only|just|but|and|or|also|maybe|rather|anything|something|any|more|what about|how about|nur|aber|und|oder|auch|lieber|etwas|was ist mit|gibt es|sólo|solo|pero|y|algo|alguno|seulement|juste|mais|et|plutôt|só|apenas|mas|e|только|но|и|а)(?!\p{L})/iu;
const speaksOfThem =
  /(?:^|\s)(?:ones?|instead|of (?:these|those|them)|davon|stattdessen|de esos|parmi eux)(?!\p{L})|只要|仅|だけ|만\s*$/iu;

const isFollowUp = (text: string): boolean => opens.test(text) || speaksOfThem.test(text);

interface Question {
  readonly text: string;
  /** What was wished of it since, one of each kind. */
  readonly wishes: readonly Constraint[];
}

/** Words that take up what the person asked before in the bot's direct messages. */
export interface FollowUps {
  /** What is asked: the words themselves, or what was asked before with what they wish. */
  readonly questionOf: (viewer: Who, text: string, read: Read) => string;
  readonly forget: (who: Who) => void;
}

type Read = Pick<SearchResult, "hasSubject" | "constraints">;

const kindOf = ({ kind, negated }: Constraint): string => `${kind} ${negated}`;

const spokenFor = 30 * 60_000;
const mostPeople = 5000;

const written = ({ text, wishes }: Question): string => [text, ...wishes.map(asOperator)].join(" ");

/** In memory alone, for half an hour. */
export function createFollowUps(now: () => number): FollowUps {
  const asked = createRemembered<Question>({ now, freshFor: spokenFor, most: mostPeople });
  const keyOf = ({ team, person }: Who): string => `${team} ${person}`;
  return {
    questionOf: (viewer, text, { hasSubject, constraints }) => {
      const before = asked.get(keyOf(viewer));
      const isMore = !hasSubject && constraints.length > 0 && isFollowUp(text.trim());
      if (before === undefined || !isMore) {
        if (hasSubject) asked.set(keyOf(viewer), { text, wishes: [] });
        return text;
      }
      const kinds = new Set(constraints.map(kindOf));
      const kept = before.wishes.filter((wish) => !kinds.has(kindOf(wish)));
      const question = { text: before.text, wishes: [...kept, ...constraints] };
      asked.set(keyOf(viewer), question);
      return written(question);
    },
    forget: (who) => {
      asked.forget(keyOf(who));
    },
  };
}
