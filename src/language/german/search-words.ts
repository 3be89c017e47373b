import { germanWords } from "./words.ts";

/** What the search calls what it understood, and why something was found, said in German. */
export function germanSearchWords(text: string): string {
  const whole = wholes[text];
  if (whole !== undefined) return whole;
  if (text.startsWith("not ")) return `nicht ${germanSearchWords(text.slice(4))}`;
  const rule = patterns.find(([pattern]) => pattern.test(text));
  return rule === undefined ? text : text.replace(...rule);
}

const wholes: Readonly<Record<string, string>> = {
  ...germanWords.typeNames,
  "for beginners": "für den Einstieg",
  ...germanWords.levelNames,
  ...germanWords.costNames,
  "free tier": germanWords.costNames.freemium,
  "of unknown cost": "Preis unbekannt",
  "for any level": "für jedes Niveau",
  "older or undated": "älter oder ohne Jahr",
  "older, newer or undated": "aus einem anderen Jahr oder ohne eines",
  "newer or undated": "neuer oder ohne Jahr",
  longer: "länger",
  "by others": "von anderen",
  "on other subjects": "zu anderem",
  "within an hour": "in einer Stunde",
  "longer than an hour": "länger als eine Stunde",
  "within a minute": "in einer Minute",
  "title matches": "der Titel passt",
  "found helpful here": "hier für hilfreich befunden",
  "on a near subject": "zu einem verwandten Thema",
  "part of the same series": "Teil derselben Reihe",
  "part of one another": "eines ist Teil des anderen",
  "not posted here yet": "hier noch nicht gezeigt",
  "chosen by hand": "von Hand gewählt",
  "an editors’ pick for beginners": "von der Redaktion ausgewählt, für den Einstieg",
  "an editors’ pick for practitioners": "von der Redaktion ausgewählt, für die Praxis",
  "an editors’ pick for looking things up": "von der Redaktion ausgewählt, zum Nachschlagen",
};

const patterns: readonly (readonly [RegExp, string])[] = [
  [
    /^an editors’ pick on (?<topic>.+) for beginners$/u,
    "von der Redaktion zu $<topic> ausgewählt, für den Einstieg",
  ],
  [
    /^an editors’ pick on (?<topic>.+) for practitioners$/u,
    "von der Redaktion zu $<topic> ausgewählt, für die Praxis",
  ],
  [
    /^an editors’ pick on (?<topic>.+) for looking things up$/u,
    "von der Redaktion zu $<topic> ausgewählt, zum Nachschlagen",
  ],
  [/^helpful to (?<people>\d+) people here$/u, "hier für $<people> Leute hilfreich"],
  [/^last time was an? (?<type>.+)$/u, "von anderer Art als letztes Mal"],
  [
    /^all (?<count>\d+) that fit were posted here, so they start over$/u,
    "alle $<count> passenden waren schon hier, also von vorn",
  ],
  [
    /^all (?<count>\d+) that fit were posted here before$/u,
    "alle $<count> passenden waren schon einmal hier",
  ],
  [/^topic: (?<topic>.+)$/u, "Thema: $<topic>"],
  [/^same topic: (?<topic>.+)$/u, "gleiches Thema: $<topic>"],
  [/^recommended by (?<lists>\d+) lists$/u, "von $<lists> Listen empfohlen"],
  [/^answers: (?<question>.+)$/u, "beantwortet: $<question>"],
  [/^covers (?<subject>.+)$/u, "behandelt: $<subject>"],
  [/^“(?<words>.+)” in the title$/u, "„$<words>“ im Titel"],
  [/^about “(?<words>.+)”$/u, "über „$<words>“"],
  [/^like “(?<title>.+)”$/u, "ähnlich wie „$<title>“"],
  [/^written by (?<name>.+)$/u, "geschrieben von $<name>"],
  [/^made by (?<name>.+)$/u, "gemacht von $<name>"],
  [/^both cover (?<subjects>.+)$/u, "behandeln beide: $<subjects>"],
  [/^also by (?<name>.+)$/u, "auch von $<name>"],
  [/^by (?<name>.+)$/u, "von $<name>"],
  [/^since (?<year>\d+)$/u, "seit $<year>"],
  [/^until (?<year>\d+)$/u, "bis $<year>"],
  [/^from (?<year>\d+)$/u, "von $<year>"],
  [/^within (?<count>[\d.]+) hours$/u, "in $<count> Stunden"],
  [/^within (?<count>\d+) minutes$/u, "in $<count> Minuten"],
  [/^longer than (?<count>[\d.]+) hours$/u, "länger als $<count> Stunden"],
  [/^longer than (?<count>\d+) minutes$/u, "länger als $<count> Minuten"],
  [/^“(?<word>.+)”$/u, "„$<word>“"],
];
