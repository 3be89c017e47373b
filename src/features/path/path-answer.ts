import type { Button } from "@slack/types";
import { button } from "#cards/elements.ts";
import type { Message } from "#cards/message.ts";
import { noticeMessage } from "#cards/notices.ts";
import { leaveButton } from "#cards/path-list.ts";
import { type PathContent, pathIds, pathMessage } from "#cards/path.ts";
import { resultIds } from "#cards/results.ts";
import type { FeatureDeps } from "#features/feature.ts";
import type { StartedPath } from "#store/paths.ts";
import type { Who } from "#store/who.ts";
import { newPath, startedPath } from "./path-content.ts";

/** The path for one person: with their progress, where they started it. */
export async function pathFor(deps: FeatureDeps, viewer: Who, request: string): Promise<Message> {
  const started = await findStarted(deps, viewer, request);
  const content = await (started === undefined
    ? newPath(deps, viewer, request)
    : startedPath(deps, viewer, started));
  return drawPath(deps, content);
}

/** The path for everybody in a channel: nobody's progress. */
export async function pathForAll(
  deps: FeatureDeps,
  { team }: Who,
  request: string,
): Promise<Message> {
  return drawPath(deps, await newPath(deps, { team }, request));
}

/** Without the store the path is there all the same, without progress. */
async function findStarted(
  { store, log }: FeatureDeps,
  viewer: Who,
  request: string,
): Promise<StartedPath | undefined> {
  try {
    const paths = await store.paths.list(viewer);
    return paths.find(({ path }) => path === request);
  } catch (error) {
    log.error({ err: error }, "could not look up a person's paths");
    return undefined;
  }
}

function drawPath({ contributed }: FeatureDeps, content: PathContent): Message {
  const { request, started, steps, thin, say } = content;
  if (started) return pathMessage(content, [leaveButton(content)]);
  if (thin === undefined) return pathMessage(content, [startButton(content)]);
  const waysOn = [
    searchButton(content),
    ...(steps.length === 0 ? contributed.waysOn(request, say) : []),
  ];
  return steps.length === 0 ? noticeMessage(thin, waysOn) : pathMessage(content, waysOn);
}

function startButton({ request, say }: PathContent): Button {
  return button({
    label: say.pathStart,
    actionId: pathIds.start,
    value: request,
    style: "primary",
    spoken: say.pathStartSpoken(request),
  });
}

function searchButton({ request, say }: PathContent): Button {
  return button({
    label: say.pathSearch,
    actionId: resultIds.ask,
    value: request,
    spoken: say.pathSearchSpoken(request),
  });
}
