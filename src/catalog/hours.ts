import type { ResourceType } from "./schema.ts";

/** Hours to finish a resource of each type, where its file does not say. Our estimates. */
export const defaultHours: Readonly<Record<ResourceType, number>> = {
  course: 20,
  book: 12,
  article: 0.3,
  guide: 1,
  paper: 1.5,
  talk: 1,
  podcast: 1,
  newsletter: 0.3,
  community: 0.5,
  conference: 8,
  repo: 2,
  tool: 2,
  list: 0.5,
};
