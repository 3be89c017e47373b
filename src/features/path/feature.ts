import { button } from "#cards/elements.ts";
import { pathIds } from "#cards/path.ts";
import type { CreateFeature, FeatureDeps } from "#features/feature.ts";
import { showChange } from "#features/show-change.ts";
import type { Command, Mention, Press } from "#slack/handlers.ts";
import { postPublicly } from "#slack/reply.ts";
import { UserError } from "#slack/user-error.ts";
import type { Who } from "#store/who.ts";
import { myPaths, pathsOnHome } from "./my-paths.ts";
import { pathFor, pathForAll } from "./path-answer.ts";
import { pathRequest } from "./path-content.ts";

/** `path <topic>`: an ordered way through a topic, to start, follow and leave. */
export const createPathFeature: CreateFeature = (deps) => ({
  name: "path",
  commands: {
    path: {
      takes: /\S/u,
      run: (command) => answer(deps, command),
      mention: (mention) => answerMention(deps, mention),
    },
  },
  answers: {
    path: (ref, viewer) => pathFor(deps, viewer, ref.q),
    paths: (ref, viewer) => myPaths(deps, viewer, ref.o),
  },
  actions: {
    [pathIds.start]: (press) => start(deps, press),
    [pathIds.leave]: (press) => leave(deps, press),
    [pathIds.show]: async ({ reply, viewer, value }) =>
      reply.privately(await pathFor(deps, viewer, value)),
    [pathIds.page]: (press) => turnPage(deps, press),
  },
  help: (say) => [say.helpPath],
  examples: ({ path }, community) =>
    path(example, community).thin === undefined ? [exampleButton] : [],
  home: { order: 20, blocks: (asked) => pathsOnHome(deps, asked) },
});

/** Works with any catalog that has enough on it; else it is left out. */
const example = "feature stores in 10 hours";

const exampleButton = button({
  label: `path ${example}`,
  actionId: pathIds.show,
  value: example,
});

async function answer(deps: FeatureDeps, { text, viewer, reply }: Command): Promise<void> {
  const request = pathRequest(text);
  if (request === "") return reply.privately(await myPaths(deps, viewer, 0));
  await count(deps, viewer, request);
  await reply.privately(await pathFor(deps, viewer, request));
}

/** In the thread, for everybody; one's own paths stay one's own. */
async function answerMention(deps: FeatureDeps, mention: Mention): Promise<void> {
  const { text, viewer, reply, client, channel, thread, ts } = mention;
  const request = pathRequest(text);
  if (request === "") return reply.privately(await myPaths(deps, viewer, 0));
  await count(deps, viewer, request);
  const place = { channel, thread: thread ?? ts };
  await postPublicly(client, place, await pathForAll(deps, viewer, request));
}

/** Counted as a search: where a path is too thin, the catalog is. */
async function count({ libraryOf, contributed, store }: FeatureDeps, viewer: Who, query: string) {
  const { path } = await libraryOf(viewer.team);
  const { topic, steps, thin } = path(query, await contributed.signals(viewer.team));
  const topics = topic === undefined ? [] : [topic.id];
  const fits = thin === undefined ? "strong" : "weak";
  const confidence = steps.length === 0 ? "none" : fits;
  store.events.record({ ...viewer, kind: "search", query, topics, confidence });
}

async function start(deps: FeatureDeps, press: Press): Promise<void> {
  const { viewer, value: request, surface, reply } = press;
  const { path } = await deps.libraryOf(viewer.team);
  const { steps, thin } = path(request, await deps.contributed.signals(viewer.team));
  if (thin !== undefined) {
    throw new UserError((say) => say.pathThin(steps.length, request, thin));
  }
  const isStarted = (await deps.store.paths.list(viewer)).some((one) => one.path === request);
  if (!isStarted) {
    await deps.store.paths.start(
      viewer,
      request,
      steps.map((step) => step.id),
    );
  }
  const message = await pathFor(deps, viewer, request);
  await (surface === "public" ? reply.privately(message) : reply.inPlace(message));
  await deps.contributed.refreshHome(press);
}

async function leave(deps: FeatureDeps, press: Press): Promise<void> {
  const was = await deps.store.paths.leave(press.viewer, press.value);
  await showChange(deps, press, {
    sentence: (say) => (was ? say.pathIsLeft : say.pathWasLeft),
  });
}

/** On Home the list opens; in the list it turns. */
async function turnPage(deps: FeatureDeps, press: Press): Promise<void> {
  await press.reply.inPlace(await myPaths(deps, press.viewer, Number(press.value) || 0));
}
