import type { Cost, Level, Resource, ResourceType } from "#catalog/schema.ts";
import { english, type Sentences } from "#language/english.ts";

interface TypeWords {
  readonly one: string;
  readonly many: string;
  readonly mark: string;
}

/** In English; `Sentences` has the words of other languages. */
export const typeWords: Readonly<Record<ResourceType, TypeWords>> = {
  course: wordsOf("course", "🎓"),
  book: wordsOf("book", "📘"),
  article: wordsOf("article", "📝"),
  guide: wordsOf("guide", "🧭"),
  paper: wordsOf("paper", "📄"),
  talk: wordsOf("talk", "🎬"),
  podcast: wordsOf("podcast", "🎧"),
  newsletter: wordsOf("newsletter", "📰"),
  community: wordsOf("community", "💬"),
  conference: wordsOf("conference", "🎤"),
  repo: wordsOf("repo", "📦"),
  tool: wordsOf("tool", "🧰"),
  list: wordsOf("list", "🗂️"),
};

function wordsOf(type: ResourceType, mark: string): TypeWords {
  return { one: english.typeNames[type], many: english.typePlurals[type], mark };
}

export const levelWords: Readonly<Record<Level, string>> = english.levelNames;

/** An unknown cost is shown as nothing. */
export function costWord(cost: Cost, say: Sentences = english): string | undefined {
  return cost === "unknown" ? undefined : say.costNames[cost];
}

/** Below this half an hour counts. */
const manyHours = 4;

/** 0.3 → "20 minutes", 1 → "about 1 hour", 1.5 → "about 1½ hours", 6.2 → "about 6 hours". */
export function hoursWords(hours: number, say: Sentences = english): string {
  if (hours < 0.95) return say.minutes(Math.max(5, Math.round((hours * 60) / 5) * 5));
  return say.aboutHours(hours < manyHours ? Math.round(hours * 2) / 2 : Math.round(hours));
}

/** Things without an end have no length worth telling. */
const endless = new Set<ResourceType>(["podcast", "newsletter", "community", "tool", "list"]);

const isLengthTold = ({ type, isLengthGuessed }: Resource): boolean =>
  !endless.has(type) && isLengthGuessed !== true;

/** "Course · intermediate · free · 2022 · about 6 hours" */
export function metaLine(resource: Resource, say: Sentences = english): string {
  return lineOf(
    resource,
    say,
    isLengthTold(resource) ? hoursWords(resource.hours, say) : undefined,
  );
}

/** A step of a path: its hours count in the path's sum, so they are told, whatever they are of. */
export function stepLine(resource: Resource, say: Sentences = english): string {
  const time = hoursWords(resource.hours, say);
  return lineOf(resource, say, isLengthTold(resource) ? time : say.reckonedAs(time));
}

function lineOf(resource: Resource, say: Sentences, time: string | undefined): string {
  const { type, level, cost, year, status } = resource;
  return [
    say.typeNames[type],
    say.levelNames[level],
    costWord(cost, say),
    year?.toString(),
    time,
    statusWord(status, say),
  ]
    .filter((part) => part !== undefined)
    .join(" · ");
}

function statusWord(status: Resource["status"], say: Sentences): string | undefined {
  if (status === "active") return undefined;
  return status === "archived" ? say.archived : say.notChecked;
}
