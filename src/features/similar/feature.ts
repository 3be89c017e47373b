import { answerRef } from "#cards/answer-ref.ts";
import type { AnswerRef } from "#cards/answer-ref.ts";
import { cardsMessage } from "#cards/cards-message.ts";
import { plainInMrkdwn } from "#cards/mrkdwn.ts";
import { noticeMessage } from "#cards/notices.ts";
import type { CreateFeature, FeatureDeps } from "#features/feature.ts";
import { getResource } from "#features/get-resource.ts";
import { isBlocked } from "#search/blocked.ts";
import type { Who } from "#store/who.ts";

const similarId = "similar:show";

/** More like one card: a new answer, nothing is replaced. */
export const createSimilarFeature: CreateFeature = (deps) => ({
  name: "similar",
  cardActions: (_audience, _resources, { similar: label }) =>
    Promise.resolve(() => [{ place: "menu", order: 10, actionId: similarId, label }]),
  answers: { similar: (ref, viewer) => similarMessage(deps, ref, viewer) },
  actions: {
    [similarId]: async ({ value, viewer, reply }) => {
      await reply.privately(await similarMessage(deps, answerRef("similar", value), viewer));
    },
  },
});

async function similarMessage(deps: FeatureDeps, ref: AnswerRef, viewer: Who) {
  const library = await deps.libraryOf(viewer.team);
  const resource = getResource(library, ref.q);
  const signals = await deps.contributed.signals(viewer.team);
  const blocked = library.catalog.resources.filter((one) => isBlocked(one, signals));
  const exclude = new Set(blocked.map(({ id }) => id));
  const hits = library.similar(resource.id, { limit: ref.n, exclude });
  const say = await deps.settings.sentences(viewer.team);
  if (hits.length === 0) return noticeMessage(say.nothingSimilar(resource.title));
  const cards = await deps.contributed.cards(viewer, hits, ref);
  return cardsMessage({ heading: say.similarTo(plainInMrkdwn(resource.title)), cards });
}
