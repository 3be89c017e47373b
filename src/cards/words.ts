import type { Cost, Level, Resource, ResourceType } from "#catalog/schema.ts";

interface TypeWords {
  readonly one: string;
  readonly many: string;
  readonly mark: string;
}

export const typeWords: Readonly<Record<ResourceType, TypeWords>> = {
  course: { one: "Course", many: "Courses", mark: "🎓" },
  book: { one: "Book", many: "Books", mark: "📘" },
  article: { one: "Article", many: "Articles", mark: "📝" },
  guide: { one: "Guide", many: "Guides", mark: "🧭" },
  paper: { one: "Paper", many: "Papers", mark: "📄" },
  talk: { one: "Talk", many: "Talks", mark: "🎬" },
  podcast: { one: "Podcast", many: "Podcasts", mark: "🎧" },
  newsletter: { one: "Newsletter", many: "Newsletters", mark: "📰" },
  community: { one: "Community", many: "Communities", mark: "💬" },
  conference: { one: "Conference", many: "Conferences", mark: "🎤" },
  repo: { one: "Repository", many: "Repositories", mark: "📦" },
  tool: { one: "Tool", many: "Tools", mark: "🧰" },
  list: { one: "List", many: "Lists", mark: "🗂️" },
};

export const levelWords: Readonly<Record<Level, string>> = {
  beginner: "beginner",
  intermediate: "intermediate",
  advanced: "advanced",
  all: "any level",
};

/** An unknown cost is shown as nothing. */
export const costWords: Readonly<Record<Cost, string | undefined>> = {
  free: "free",
  freemium: "free tier",
  paid: "paid",
  unknown: undefined,
};

/** 0.3 → "20 minutes", 1 → "1 hour", 6.2 → "about 6 hours". */
export function hoursWords(hours: number): string {
  if (hours < 0.95) return `${Math.max(5, Math.round((hours * 60) / 5) * 5)} minutes`;
  const whole = Math.round(hours);
  return whole === 1 ? "about 1 hour" : `about ${whole} hours`;
}

/** Things without an end have no length worth telling. */
const endless = new Set<ResourceType>(["podcast", "newsletter", "community", "tool", "list"]);

const statusWords: Readonly<Record<Resource["status"], string | undefined>> = {
  active: undefined,
  archived: "archived",
  unverified: "not checked lately",
};

/** "Course · intermediate · free · 2022 · about 6 hours" */
export function metaLine(resource: Resource): string {
  return [
    typeWords[resource.type].one,
    levelWords[resource.level],
    costWords[resource.cost],
    resource.year?.toString(),
    endless.has(resource.type) ? undefined : hoursWords(resource.hours),
    statusWords[resource.status],
  ]
    .filter((part) => part !== undefined)
    .join(" · ");
}

/** "1 resource", "3 resources" */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
