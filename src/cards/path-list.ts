import type { Button, KnownBlock } from "@slack/types";
import type { Sentences } from "#language/english.ts";
import { type AnswerRef, cardBlockId } from "./answer-ref.ts";
import { actions, button, divider, section } from "./elements.ts";
import type { Message } from "./message.ts";
import { plainInMrkdwn } from "./mrkdwn.ts";
import { pageButtons, pageSpan } from "./page-buttons.ts";
import { type PathContent, pathIds, progressLine } from "./path.ts";
import { cardActions, titleLine } from "./resource-card.ts";
import { fallback } from "./results.ts";
import { metaLine } from "./words.ts";

export interface PathListContent {
  readonly paths: readonly PathContent[];
  readonly total: number;
  /** This list, from which of the paths on (`o`). */
  readonly ref: AnswerRef;
  readonly say: Sentences;
}

/** The paths that a person follows, newest first. */
export function pathListMessage(content: PathListContent, pageSize: number): Message {
  const { paths, total, ref, say } = content;
  const rows = paths.flatMap((path, at) => [
    divider,
    section(pathLines(path)),
    actions([showButton(path), leaveButton(path)], cardBlockId(`${at}`, ref)),
  ]);
  const pages = pageButtons(pathIds.page, { offset: ref.o, total, pageSize }, say);
  const sentences = paths.map(
    (path, at) => `${ref.o + at + 1}: ${plainInMrkdwn(path.request)}, ${progressLine(path)}.`,
  );
  return {
    blocks: [
      section(`*${say.yourPaths}*   ${say.shownOf(pageSpan(ref.o, paths.length), total)}`),
      ...rows,
      ...(pages.length === 0 ? [] : [divider, actions(pages)]),
    ],
    text: fallback([say.yourPathsText(total), ...sentences]),
  };
}

/** On Home: where one stands, and the next step with its row. */
export function continueBlocks(path: PathContent): KnownBlock[] {
  const next = path.steps.find(({ finished }) => !finished);
  const row = next && cardActions(next.card);
  return [
    { ...section(pathLines(path)), accessory: showButton(path) },
    ...(row === undefined ? [] : [row]),
  ];
}

function pathLines(path: PathContent): string {
  const next = path.steps.find(({ finished }) => !finished)?.card.hit.resource;
  const lines = [`*${plainInMrkdwn(path.request)}*   ${progressLine(path)}`];
  if (next !== undefined) lines.push(path.say.pathNext(titleLine(next)), metaLine(next, path.say));
  return lines.join("\n");
}

type Named = Pick<PathContent, "request" | "say">;

function showButton({ request, say }: Named): Button {
  const spoken = say.pathSeeSpoken(request);
  return button({ label: say.pathSee, actionId: pathIds.show, value: request, spoken });
}

export function leaveButton({ request, say }: Named): Button {
  const spoken = say.pathLeaveSpoken(request);
  return button({ label: say.pathLeave, actionId: pathIds.leave, value: request, spoken });
}
