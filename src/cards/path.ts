import type { Button, KnownBlock } from "@slack/types";
import type { Sentences } from "#language/english.ts";
import { type AnswerRef, answerRef, cardBlockId } from "./answer-ref.ts";
import { actions, context, divider, section } from "./elements.ts";
import { limits } from "./limits.ts";
import type { Message } from "./message.ts";
import { plainInMrkdwn } from "./mrkdwn.ts";
import { type CardContent, cardActions, cardSentence, titleLine } from "./resource-card.ts";
import { fallback } from "./results.ts";
import { hoursWords, stepLine } from "./words.ts";

/** Their listener is the path feature. The value is the request, or how many paths are passed over. */
export const pathIds = {
  start: "path:start",
  leave: "path:leave",
  show: "path:show",
  page: "path:page",
} as const;

export interface PathStep {
  readonly card: CardContent;
  /** Not told where everybody reads it. */
  readonly finished: boolean;
}

export interface PathContent {
  /** The words that asked for it. */
  readonly request: string;
  readonly steps: readonly PathStep[];
  /** Steps of a started path that have left the catalog since. */
  readonly gone: number;
  /** Whether the reader follows it. */
  readonly started: boolean;
  /** A sentence where there is too little for a path. */
  readonly thin?: string;
  readonly say: Sentences;
}

/** One message: each step with its own row, and what to do with the path at the end. */
export function pathMessage(content: PathContent, buttons: readonly Button[]): Message {
  const { request, steps, thin, say } = content;
  const heading = say.path(plainInMrkdwn(request));
  const sum = thin === undefined ? progressLine(content) : plainInMrkdwn(thin);
  const blocks: KnownBlock[] = [
    section(`*${heading}*\n${sum}`),
    ...steps.flatMap((step, at) => [divider, ...stepBlocks(step, at + 1, say)]),
    ...(content.gone === 0 ? [] : [context(say.pathGone(content.gone))]),
    ...(waits(content) ? [context(say.pathWaits)] : []),
    divider,
    actions(buttons, cardBlockId("path", pathRef(request))),
  ];
  const sentences = steps.map(
    ({ card, finished }, at) =>
      `${at + 1}${finished ? `, ${say.stepDone}` : ""}: ${cardSentence(card, stepLine)}`,
  );
  return {
    blocks: blocks.slice(0, limits.blocksInMessage),
    text: fallback([`${heading}.`, `${sum.replace(/\.$/u, "")}.`, ...sentences]),
  };
}

/** The path is drawn again from its words after each press in it. */
export function pathRef(request: string): AnswerRef {
  return answerRef("path", request);
}

/** "7 steps, about 7 hours", or "2 of 7 done, about 5 hours left". */
export function progressLine({ steps, started, say }: PathContent): string {
  const open = steps.filter(({ finished }) => !finished);
  const hours = open.reduce((sum, { card }) => sum + card.hit.resource.hours, 0);
  if (steps.length === 0) return say.pathEmpty;
  if (!started) return say.pathSum(steps.length, hoursWords(hours, say));
  if (open.length === 0) return say.pathDone(steps.length);
  return say.pathLeft(steps.length - open.length, steps.length, hoursWords(hours, say));
}

/** Whether its reader follows it and has not come to its end. */
function waits({ started, steps }: PathContent): boolean {
  return started && steps.some(({ finished }) => !finished);
}

function stepBlocks({ card, finished }: PathStep, number: number, say: Sentences): KnownBlock[] {
  const { resource } = card.hit;
  const row = cardActions(card);
  const title = `${number}. ${titleLine(resource)}${finished ? ` ✓ ${say.stepDone}` : ""}`;
  return [section(`${title}\n${stepLine(resource, say)}`), ...(row === undefined ? [] : [row])];
}
