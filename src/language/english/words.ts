import { countOf } from "#language/count-of.ts";

/** The words of a card's line on what a resource is: "Course · beginner · free · about 6 hours". */
export const englishWords = {
  typeNames: {
    course: "Course",
    book: "Book",
    article: "Article",
    guide: "Guide",
    paper: "Paper",
    talk: "Talk",
    podcast: "Podcast",
    newsletter: "Newsletter",
    community: "Community",
    conference: "Conference",
    repo: "Repository",
    tool: "Tool",
    list: "List",
  },
  typePlurals: {
    course: "Courses",
    book: "Books",
    article: "Articles",
    guide: "Guides",
    paper: "Papers",
    talk: "Talks",
    podcast: "Podcasts",
    newsletter: "Newsletters",
    community: "Communities",
    conference: "Conferences",
    repo: "Repositories",
    tool: "Tools",
    list: "Lists",
  },
  levelNames: {
    beginner: "beginner",
    intermediate: "intermediate",
    advanced: "advanced",
    all: "any level",
  },
  costNames: { free: "free", freemium: "free tier", paid: "paid" },
  archived: "archived",
  notChecked: "not checked lately",
  minutes: (count: number) => `${count} minutes`,
  aboutHours: (count: number) => `about ${countOf(count, "hour")}`,
  /** Where nothing tells a length: "reckoned as about 2 hours" */
  reckonedAs: (time: string) => `reckoned as ${time}`,
  /** The line in the middle of a sentence. */
  lineInText: (line: string) => line.toLowerCase(),
};
