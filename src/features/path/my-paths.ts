import type { KnownBlock } from "@slack/types";
import { answerRef } from "#cards/answer-ref.ts";
import { actions, button, section } from "#cards/elements.ts";
import type { Message } from "#cards/message.ts";
import { noticeMessage } from "#cards/notices.ts";
import { continueBlocks, pathListMessage } from "#cards/path-list.ts";
import { pathIds } from "#cards/path.ts";
import type { AtHome, FeatureDeps } from "#features/feature.ts";
import type { Sentences } from "#language/english.ts";
import type { StartedPath } from "#store/paths.ts";
import type { Who } from "#store/who.ts";
import { startedPath } from "./path-content.ts";

const pageSize = 10;

/** Home is for a glance; all of them are one press away. */
const shownOnHome = 3;

export async function myPaths(deps: FeatureDeps, viewer: Who, offset: number): Promise<Message> {
  const all = await deps.store.paths.list(viewer);
  const say = await deps.settings.sentences(viewer.team);
  if (all.length === 0) return noticeMessage(say.noPaths);
  const last = Math.floor((all.length - 1) / pageSize) * pageSize;
  const from = Math.min(offset, last);
  const page = all.slice(from, from + pageSize);
  const paths = await Promise.all(page.map((path) => startedPath(deps, viewer, path)));
  const ref = { ...answerRef("paths", ""), o: from };
  return pathListMessage({ paths, total: all.length, ref, say }, pageSize);
}

/** Paths that are not finished, each with its next step. */
export async function pathsOnHome(deps: FeatureDeps, { viewer }: AtHome): Promise<KnownBlock[]> {
  const all = await deps.store.paths.list(viewer);
  const { catalog } = await deps.libraryOf(viewer.team);
  const isOpen = ({ steps }: StartedPath) =>
    steps.some(({ resource, finished }) => !finished && catalog.resource(resource) !== undefined);
  const open = all.filter(isOpen);
  if (open.length === 0) return [];
  const shown = open.slice(0, shownOnHome);
  const paths = await Promise.all(shown.map((path) => startedPath(deps, viewer, path)));
  const say = await deps.settings.sentences(viewer.team);
  return [
    section(`*${say.homeContinue}*`),
    ...paths.flatMap(continueBlocks),
    ...(all.length > shown.length ? [actions([allButton(all.length, say)])] : []),
  ];
}

function allButton(count: number, say: Sentences) {
  return button({ label: say.seeAllPaths(count), actionId: pathIds.page, value: "0" });
}
