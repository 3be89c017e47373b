import type { AnswerRef } from "#cards/answer-ref.ts";
import { cutText } from "#cards/limits.ts";
import type { Message } from "#cards/message.ts";
import { nothingFoundMessage } from "#cards/notices.ts";
import { compactMessage, resultsMessage } from "#cards/results.ts";
import type { FeatureDeps } from "#features/feature.ts";
import type { SearchOptions, SearchResult } from "#search/hit.ts";
import type { Who } from "#store/who.ts";

/** A pasted text is searched by its beginning: what is asked rides in buttons, which hold 2,000. */
const longestQuery = 1500;

/** How many cards a public answer shows. */
export const compactCards = 3;

export interface FindAnswer {
  readonly refOf: (text: string) => AnswerRef;
  readonly look: (ref: AnswerRef, viewer: Who, more?: SearchOptions) => Promise<SearchResult>;
  /** A new question: answered as a whole, and counted. */
  readonly ask: (text: string, viewer: Who) => Promise<Message>;
  /** Counts a question, for the statistics; nothing waits for it. */
  readonly count: (result: SearchResult, viewer: Who) => Promise<void>;
  /** The whole answer, for one person's eyes. */
  readonly privately: (ref: AnswerRef, viewer: Who) => Promise<Message>;
  /** The short answer to a mention, of hits that were found already. */
  readonly compact: (found: Found) => Promise<Message>;
}

export interface Found {
  readonly ref: AnswerRef;
  readonly viewer: Who;
  readonly result: SearchResult;
  readonly opening?: string;
}

export function createFindAnswer(deps: FeatureDeps): FindAnswer {
  const { contributed, settings } = deps;
  const look = createLook(deps);
  const count = createCount(deps);
  const nothingFound = async (ref: AnswerRef, viewer: Who, result: SearchResult) => {
    const say = await settings.sentences(viewer.team);
    return nothingFoundMessage(result, contributed.waysOn(ref.q, say), say);
  };
  const draw = async (ref: AnswerRef, viewer: Who, result: SearchResult) => {
    if (result.hits.length === 0) return nothingFound(ref, viewer, result);
    const cards = await contributed.cards(viewer, result.hits, ref);
    const say = await settings.sentences(viewer.team);
    return resultsMessage({ ref, result, cards, say });
  };
  return {
    look,
    count,
    refOf,
    ask: async (text, viewer) => {
      const ref = refOf(text);
      const result = await look(ref, viewer);
      await count(result, viewer);
      return draw(ref, viewer, result);
    },
    privately: async (ref, viewer) => draw(ref, viewer, await look(ref, viewer)),
    compact: async ({ ref, viewer, result, opening }) => {
      if (result.hits.length === 0) return nothingFound(ref, viewer, result);
      const cards = await contributed.cards({ team: viewer.team }, result.hits);
      const say = await settings.sentences(viewer.team);
      return compactMessage({ ref, result, cards, say }, opening);
    },
  };
}

function refOf(text: string): AnswerRef {
  return { kind: "find", q: cutText(text, longestQuery), n: 5, o: 0 };
}

function createLook({ libraryOf, contributed }: FeatureDeps): FindAnswer["look"] {
  return async (ref, viewer, more) => {
    const [{ search }, community] = await Promise.all([
      libraryOf(viewer.team),
      contributed.signals(viewer.team),
    ]);
    const verbatim = ref.v === 1;
    return search(ref.q, { limit: ref.n, offset: ref.o, verbatim, community, ...more });
  };
}

function createCount({ store, libraryOf }: FeatureDeps): FindAnswer["count"] {
  return async ({ query, understood, ...answer }, viewer) => {
    const { catalog } = await libraryOf(viewer.team);
    const labels = new Set(understood.map((part) => part.label));
    const topics = catalog.topics.filter((topic) => labels.has(topic.label));
    const ids = topics.map((topic) => topic.id);
    const confidence = answer.total === 0 ? "none" : answer.confidence;
    store.events.record({ ...viewer, kind: "search", query, topics: ids, confidence });
  };
}
