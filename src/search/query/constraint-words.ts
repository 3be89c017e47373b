import { costs, openSource } from "./cost-words.ts";
import type { WishMeaning } from "./meaning.ts";
import { weekendHours } from "./time-words.ts";

const types = {
  course:
    "course, lecture, lecture notes, online course, training course, class, mooc, specialization, specialisation, bootcamp, certification, certificate",
  book: "book, ebook, e-book, textbook",
  article: "article, blog, blog post, blogpost, post, essay, write-up",
  guide: "guide, tutorial, walkthrough, handbook",
  paper:
    "paper, research paper, academic paper, scientific paper, publication, preprint, research, whitepaper, white paper",
  talk: "talk, conference talk, video, lecture, webinar, keynote, recording, to watch, something to watch, youtube",
  podcast:
    "podcast, podcast to listen to, to listen to, something to listen to, listen to, commute",
  newsletter: "newsletter, mailing list, keep up with, stay up to date, keep up to date",
  community:
    "community, forum, slack, slack community, slack group, slack workspace, slack channel, discord, discord server, user group, talk to other, talk to people, meet other, meet people, people to talk to, where can i ask, place to ask",
  conference: "conference, summit, event, meetup",
  repo: "repo, repository, github repo, code repository, code example, example code, sample code, example project",
  tool: `tool, library, framework, software, ${openSource}`,
  list: "list, awesome list, curated list, reading list",
} as const;

const levels = {
  beginner:
    "beginner, for beginners, intro, introduction, introductory, basics, from scratch, newbie, for dummies, getting started, get started, new to, starter, entry level, no experience, from zero, start with, where to start, where do i start, where should i start, where can i start, where to begin, where do i begin, where would you start, where would you begin, where to get started, in what order should, in which order should, in what order do i, in which order do i, in what order would you, in which order would you, read first, learn first, get into, non technical, nontechnical, newcomer, layman, in simple terms, simply explained, explained simply, like i'm five",
  intermediate: "intermediate, intermediate level",
  advanced: "advanced, expert, in depth, in-depth, deep dive, for experts",
} as const;

/** Phrases about effort, in hours. */
const efforts = [
  ["short", 1],
  ["something shorter", 1],
  ["anything shorter", 1],
  ["shorter one", 1],
  ["quick", 1],
  ["quick read", 1],
  ["in an hour", 1],
  ["an hour", 1],
  ["one hour", 1],
  ["half an hour", 0.5],
  ["an afternoon", 4],
  ["an evening", 3],
  ["weekend", weekendHours],
  ["a weekend", weekendHours],
] as const;

/** What other languages call short, in words that mean nothing else in any. */
export const foreignShort = [
  "kurz, kurze, kurzer, kurzes, kurzen, kürzer, kürzeres, corto, corta, cortos, cortas, curto, curta, curtos",
  "curtas, breve, breves, court, courte, courts, courtes, короткий, короткая, короткое, короткие, короткую",
  "简短, 短い, 短め, 짧은",
]
  .join(", ")
  .split(", ");

function phrasesOf(
  kind: "type" | "level" | "cost",
  table: object,
): (readonly [string, WishMeaning])[] {
  return Object.entries(table as Record<string, string>).flatMap(([value, phrases]) =>
    phrases
      .split(", ")
      .map((phrase) => [phrase, { kind, value, foreign: false } as WishMeaning] as const),
  );
}

/** How English says a type, level, cost, effort or age. Stemming covers the plurals. */
export const constraintPhrases: readonly (readonly [string, WishMeaning])[] = [
  ...phrasesOf("type", types),
  ...phrasesOf("level", levels),
  ...phrasesOf("cost", costs),
  ...efforts.map(([phrase, value]) => [phrase, { kind: "hours", value, foreign: false }] as const),
  ...["recent", "latest", "newest", "up to date", "modern"].map(
    (phrase) => [phrase, { kind: "recent", foreign: false }] as const,
  ),
];

/** `for a small team` tells who asks. */
const ofTeams = ["for", "in", "on", "within", "across", "with"].flatMap((place) =>
  ["a", "our", "my", "the"].flatMap((whose) =>
    ["", " small", " tiny", " big", " large", " whole", " new", " ml"].map(
      (size) => `${place} ${whose}${size} team`,
    ),
  ),
);

/** Phrases that hold words which would otherwise count: `feel free` is not about money. */
export const paddingPhrases: readonly string[] = [
  ...ofTeams,
  ...["3", "5", "10", "20", "ten", "five", "three"].flatMap((many) => [
    `top ${many}`,
    `best ${many}`,
  ]),
  "feel free",
  "free to",
  "free time",
  ...["is fine", "is ok", "is okay", "is also fine", "is fine too"].map((is) => `paid ${is}`),
  ...[
    "paid or free",
    "free or paid",
    "free and paid",
    "paid and free",
    "can be paid",
    "may be paid",
  ],
  ...["doesnt have to be free", "need not be free", "happy to pay", "willing to pay"],
  "in advance",
  "state of the art",
  "in production",
  "in prod",
  "a list of",
  "short on time",
  "quick question",
  "quick one",
  "quick check",
  "quick sanity check",
  "quick win",
  "course of action",
  "of course",
  "over the weekend",
  "good weekend",
  "great weekend",
  "nice weekend",
  "too advanced",
  "too basic",
  "free up",
  "just joined",
  "newly joined",
  "recently joined",
  "step by step",
  "i googled",
  "in practice",
  "would love",
  "asking for a friend",
  "classic",
  "classics",
  "seminal",
  "landmark",
  "must read",
  "this field",
  "the field",
  "this space",
  "events data",
  "hey bot",
  "hi bot",
  "hello bot",
  "dear bot",
];

/** Verbs with which one tells of a thing that is there already: `we published a podcast`. */
export const tellingVerbs: ReadonlySet<string> = new Set(
  "attended bought finished found gave had heard joined launched made published read recorded released saw shared started took tried watched wrote".split(
    " ",
  ),
);

/** Types that stand before what they are of: `video analytics`, `community detection`. */
export const modifyingWords: ReadonlySet<string> = new Set(
  "bootcamp community conference intermediate newsletter research software video".split(" "),
);

/** Where it is: whoever asks for a Slack wants a community, and no forum. */
export const tellingWords: ReadonlySet<string> = new Set(["slack", "youtube", "linkedin"]);

/** Words that stand in messages without asking for the type they name. */
export const shyWords: ReadonlySet<string> = new Set(
  "presentation tool library framework software list slack post class classes event research publication forum community paper talk video recording guide handbook course book short quick blog repository repo repos conference summit expert experts events modern latest newest recent cheap free".split(
    " ",
  ),
);
