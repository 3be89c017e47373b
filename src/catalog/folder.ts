import { resourceTypes, type Resource, type ResourceType } from "./schema.ts";

/** The folder of each type: its plural. */
export const typeFolders: Readonly<Record<ResourceType, string>> = {
  course: "courses",
  book: "books",
  article: "articles",
  guide: "guides",
  paper: "papers",
  talk: "talks",
  podcast: "podcasts",
  newsletter: "newsletters",
  community: "communities",
  conference: "conferences",
  repo: "repos",
  tool: "tools",
  list: "lists",
};

/** Where a resource's file lies, below the catalog's folder. */
export function resourcePath({ type, id }: Pick<Resource, "type" | "id">): string {
  return `${typeFolders[type]}/${id}.yml`;
}

export function folderType(folder: string): ResourceType | undefined {
  return resourceTypes.find((type) => typeFolders[type] === folder);
}
