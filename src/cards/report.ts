import type { Button, KnownBlock, ModalView } from "@slack/types";
import type { Resource } from "#catalog/schema.ts";
import type { Sentences } from "#language/english.ts";
import { actions, button, buttonRow, context, divider, section } from "./elements.ts";
import { choiceInput, input, textInput } from "./inputs.ts";
import type { Message } from "./message.ts";
import { modal } from "./modal.ts";
import { plainInMrkdwn } from "./mrkdwn.ts";
import { pageButtons, type PageOf } from "./page-buttons.ts";
import { titleLine } from "./resource-card.ts";
import { fallback } from "./results.ts";

/** Their listener is the report feature. */
export const reportIds = {
  ask: "report:ask",
  send: "report:send",
  problem: "report:problem",
  note: "report:note",
  list: "report:list",
  page: "report:page",
  settle: "report:settle",
  hide: "report:hide",
} as const;

/** What can be wrong with a resource, and the sentence for it. */
const problemSentences = {
  link: "problemLink",
  words: "problemWords",
  outdated: "problemOutdated",
  unfit: "problemUnfit",
  other: "problemOther",
} as const satisfies Record<string, keyof Sentences>;

export type Problem = keyof typeof problemSentences;

export const problems = Object.keys(problemSentences) as Problem[];

export const longestNote = 300;

export function reportModal({ id, title }: Resource, say: Sentences): ModalView {
  const { problem, note } = reportIds;
  const choices = problems.map((value) => ({ value, label: say[problemSentences[value]] }));
  return modal({
    callbackId: reportIds.send,
    title: say.report,
    submit: say.reportSend,
    close: say.cancel,
    metadata: id,
    blocks: [
      section(say.reportAbout(plainInMrkdwn(title))),
      input({
        id: problem,
        label: say.reportWhat,
        element: choiceInput({ id: problem, choices, placeholder: say.reportChoose }),
      }),
      input({
        id: note,
        label: say.reportNote,
        hint: say.reportNoteHint,
        isOptional: true,
        element: textInput({ id: note, most: longestNote, lines: "several" }),
      }),
    ],
  });
}

export interface ReportContent {
  readonly id: string;
  /** Slack id of whoever reported it. */
  readonly person: string;
  /** What is reported; its name alone where it has left the catalog. */
  readonly resource: Resource | { readonly name: string };
  readonly problem: Problem;
  readonly note: string;
}

/** What a moderator made of a report. */
export interface Verdict {
  /** Slack id. */
  readonly by: string;
  readonly isHidden: boolean;
}

/** In the review channel: what is wrong, and after it is settled who did it. */
export function reportMessage(content: ReportContent, say: Sentences, verdict?: Verdict): Message {
  const heading = verdict === undefined ? say.reported : verdictHeading(verdict, say);
  return {
    blocks: [
      section(`*${heading}*`),
      ...reportBlocks(content, say),
      ...(verdict === undefined ? [actions(verdictButtons(content, say))] : []),
    ],
    text: `${heading}. ${reportSentence(content, say)}`,
  };
}

function verdictHeading({ by, isHidden }: Verdict, say: Sentences): string {
  return isHidden ? say.reportHiddenBy(`<@${by}>`) : say.reportSettledBy(`<@${by}>`);
}

/** What waits for a moderator, oldest first, page by page. */
export function reportsMessage(
  contents: readonly ReportContent[],
  page: PageOf,
  say: Sentences,
): Message {
  const { total } = page;
  const heading = total === 0 ? say.reportsNone : say.reportsWait(total);
  return {
    blocks: [
      section(`*${heading}*`),
      ...contents.flatMap((content) => [
        divider,
        ...reportBlocks(content, say),
        actions(verdictButtons(content, say)),
      ]),
      ...buttonRow(pageButtons(reportIds.page, page, say)),
    ],
    text: fallback([`${heading}.`, ...contents.map((content) => reportSentence(content, say))]),
  };
}

/** How many wait and the way to them; nothing where none does. */
export function reportsRow(total: number, say: Sentences): KnownBlock[] {
  if (total === 0) return [];
  const see = button({ label: say.reportsSee, actionId: reportIds.list, value: "list" });
  return [{ ...section(`*${say.reportsWait(total)}*`), accessory: see }];
}

function reportBlocks(content: ReportContent, say: Sentences): KnownBlock[] {
  const { resource, problem, note, person } = content;
  const name = "title" in resource ? titleLine(resource) : `*${plainInMrkdwn(resource.name)}*`;
  const words = note === "" ? "" : `\n“${plainInMrkdwn(note)}”`;
  return [
    section(`${name}\n${say[problemSentences[problem]]}${words}`),
    context(say.reportedBy(`<@${person}>`)),
  ];
}

/** "Title: the link is dead. “404 since May” https://…" */
function reportSentence({ resource, problem, note }: ReportContent, say: Sentences): string {
  const [name, url] = "title" in resource ? [resource.title, resource.url] : [resource.name, ""];
  const words = note === "" ? "" : `“${plainInMrkdwn(note)}” `;
  const sentence = `${plainInMrkdwn(name)}: ${say[problemSentences[problem]]}. ${words}${plainInMrkdwn(url)}`;
  return sentence.trim();
}

/** What has left the catalog cannot be hidden any more. */
function verdictButtons({ id, resource }: ReportContent, say: Sentences): Button[] {
  const name = "title" in resource ? resource.title : resource.name;
  const settle = { label: say.reportSettle, actionId: reportIds.settle, value: id };
  const hide = { label: say.reportHide, actionId: reportIds.hide, value: id };
  return [
    button({ ...settle, spoken: say.reportSettleSpoken(name) }),
    ...("title" in resource ? [button({ ...hide, spoken: say.reportHideSpoken(name) })] : []),
  ];
}
