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
const compactCards = 3;

export interface FindAnswer {
  readonly refOf: (text: string) => AnswerRef;
  readonly look: (ref: AnswerRef, viewer: Who, more?: SearchOptions) => Promise<SearchResult>;
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

export function createFindAnswer({ libraryOf, contributed }: FeatureDeps): FindAnswer {
  const look: FindAnswer["look"] = async (ref, viewer, more) => {
    const [{ search }, community] = await Promise.all([
      libraryOf(viewer.team),
      contributed.signals(viewer.team),
    ]);
    const verbatim = ref.v === 1;
    return search(ref.q, { limit: ref.n, offset: ref.o, verbatim, community, ...more });
  };
  return {
    look,
    refOf: (text) => ({ kind: "find", q: cutText(text, longestQuery), n: 5, o: 0 }),
    privately: async (ref, viewer) => {
      const result = await look(ref, viewer);
      if (result.hits.length === 0) return nothingFoundMessage(result, contributed.waysOn(ref.q));
      return resultsMessage({
        ref,
        result,
        cards: await contributed.cards(viewer, result.hits, ref),
      });
    },
    compact: async ({ ref, viewer, result, opening }) => {
      if (result.hits.length === 0) return nothingFoundMessage(result, contributed.waysOn(ref.q));
      const hits = result.hits.slice(0, compactCards);
      return compactMessage(
        { ref, result, cards: await contributed.cards({ team: viewer.team }, hits) },
        opening,
      );
    },
  };
}
