import type { Resource } from "#catalog/schema.ts";
import { titleForms } from "./words/title-forms.ts";
import { foldWord } from "./words/tokens.ts";

const workTitles = new WeakMap<Resource, string>();

function workTitleOf(resource: Resource): string {
  const known = workTitles.get(resource);
  if (known !== undefined) return known;
  const made = workTitle(resource.title);
  workTitles.set(resource, made);
  return made;
}

/** The title without subtitle and edition, as far as two editions of a work share it. */
function workTitle(title: string): string {
  const [bare = title] = titleForms(
    title.replace(/\b(?:\d(?:st|nd|rd|th)|second|third) edition\b/i, ""),
  );
  return foldWord(bare)
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Whether two resources are one work: the same, a companion, another edition. */
export function isSameWork(one: Resource, other: Resource): boolean {
  if (one.id === other.id) return true;
  const related = [one.companion_of, one.supersedes].includes(other.id);
  const relatedBack = [other.companion_of, other.supersedes].includes(one.id);
  const siblings = one.companion_of !== undefined && one.companion_of === other.companion_of;
  if (related || relatedBack || siblings) return true;
  return workTitleOf(one) === workTitleOf(other) && !one.same_name_as.includes(other.id);
}
