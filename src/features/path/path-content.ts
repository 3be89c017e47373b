import { type PathContent, type PathStep, pathRef } from "#cards/path.ts";
import type { CardAction, CardContent } from "#cards/resource-card.ts";
import type { Audience, FeatureDeps } from "#features/feature.ts";
import type { StartedPath } from "#store/paths.ts";

/** A request rides in a step's block id beside the step's own, in 255 characters together. */
const longestRequest = 80;

/** They would be longer there, and in a request they mean nothing. */
const escapedInIds = /[<>"\\]/gu;

/** Asked for in other letters or spaces, a path is the same. */
export function pathRequest(text: string): string {
  const plain = text.normalize("NFC").replaceAll(escapedInIds, " ");
  const spaced = plain.replaceAll(/\s+/gu, " ").trim().toLowerCase();
  return Array.from(spaced).slice(0, longestRequest).join("").trim();
}

/** A path as the catalog gives it, for somebody who has not started it, or for everybody. */
export async function newPath(
  deps: FeatureDeps,
  audience: Audience,
  request: string,
): Promise<PathContent> {
  const [library, community, say] = await Promise.all([
    deps.libraryOf(audience.team),
    deps.contributed.signals(audience.team),
    deps.settings.sentences(audience.team),
  ]);
  const { steps, thin } = library.path(request, community);
  const ids = steps.map((step) => ({ resource: step.id, finished: false }));
  const drawn = await drawSteps(deps, audience, { request, steps: ids });
  const content = { request, ...drawn, started: false, say };
  return thin === undefined
    ? content
    : { ...content, thin: say.pathThin(steps.length, request, thin) };
}

/** A path as it was started, whatever the catalog would give today. */
export async function startedPath(
  deps: FeatureDeps,
  audience: Audience,
  { path: request, steps }: StartedPath,
): Promise<PathContent> {
  const drawn = await drawSteps(deps, audience, { request, steps });
  return { request, ...drawn, started: true, say: await deps.settings.sentences(audience.team) };
}

interface Steps {
  readonly request: string;
  readonly steps: StartedPath["steps"];
}

async function drawSteps(
  { libraryOf, contributed }: FeatureDeps,
  audience: Audience,
  { request, steps }: Steps,
): Promise<Pick<PathContent, "steps" | "gone">> {
  const { catalog } = await libraryOf(audience.team);
  const finished = new Set(steps.filter((step) => step.finished).map((step) => step.resource));
  const hits = steps.flatMap((step) => {
    const resource = catalog.resource(step.resource);
    return resource === undefined ? [] : [{ resource, score: 0, reasons: [] }];
  });
  const cards = await contributed.cards(audience, hits, pathRef(request));
  const drawn = cards.map((card): PathStep => {
    const { id } = card.hit.resource;
    return { card: withStepActions(card, audience), finished: finished.has(id) };
  });
  return { steps: drawn, gone: steps.length - hits.length };
}

/** A step has Open, and Done where one person reads it. */
function withStepActions(card: CardContent, { person }: Audience): CardContent {
  const isForStep = ({ url, listed }: CardAction) =>
    url !== undefined || (listed === true && person !== undefined);
  const actions = card.actions
    .filter(isForStep)
    .map((action) => ({ ...action, place: "button" as const }));
  return { ...card, actions };
}
