import { fileURLToPath } from "node:url";
import { type JudgedQuery, loadJudged, offTopic } from "#cli/evaluate-judged.ts";
import { mean } from "#cli/evaluate-metrics.ts";
import { createOwn, createPeer, peerNames, type Ranker } from "#cli/evaluate-peers.ts";
import { runQueries } from "#cli/evaluate-run.ts";
import { loadCatalog } from "#catalog/load.ts";

const catalogDir = fileURLToPath(new URL("../catalog", import.meta.url));
const judgedFiles = ["dev", "opened"].map((name) =>
  fileURLToPath(new URL(`../test/search/judged/${name}.jsonl`, import.meta.url)),
);

/** How else a person may say the same, and what is left out where it would say something else. */
type Wording = (query: JudgedQuery) => string | undefined;

const subjects = new Set(["topic", "acronym", "tool", "question"]);
const named = new Set(["topic", "acronym", "tool"]);

const around =
  (before: string, after: string, kinds?: ReadonlySet<string>): Wording =>
  ({ query, kind }) =>
    kinds === undefined || kinds.has(kind) ? `${before}${query}${after}` : undefined;

const hasOperator = (query: string): boolean => /\w:\w/u.test(query);

const wordings: Readonly<Record<string, Wording>> = {
  "hi all, …": around("hi all, ", ""),
  "… please": around("", " please"),
  "… thanks!": around("", " thanks!"),
  "… TIA": around("", " TIA", subjects),
  "sorry if this was asked before, but …": around(
    "sorry if this was asked before, but ",
    "",
    subjects,
  ),
  "asking for a friend: …": around("asking for a friend: ", "", subjects),
  "… any links appreciated": around("", " any links appreciated", subjects),
  "… step by step": around("", " step by step", subjects),
  "resources on …": around("resources on ", "", named),
  "can anyone recommend something on …?": around("can anyone recommend something on ", "?", named),
  "I want to learn …": around("I want to learn ", "", named),
  "in capitals": ({ query, kind }) => (kind === "thread" ? undefined : query.toUpperCase()),
  "a slip in its longest word": withSlip,
};

/** A letter less, or two changed over, at a place that the query tells. */
function withSlip({ query, kind }: JudgedQuery): string | undefined {
  if (kind === "typo" || kind === "multi" || hasOperator(query)) return undefined;
  const words = query.match(/(?<!\p{L})[a-z]{7,}(?!\p{L})/gu) ?? [];
  const longest = words.reduce((a, b) => (b.length > a.length ? b : a), "");
  if (longest === "") return undefined;
  const at = 2 + (query.length % (longest.length - 3));
  const swapped = `${longest.charAt(at + 1)}${longest.charAt(at)}`;
  const slipped =
    query.length % 2 === 0
      ? longest.slice(0, at) + longest.slice(at + 1)
      : longest.slice(0, at) + swapped + longest.slice(at + 2);
  return slipped === longest ? undefined : query.replace(longest, slipped);
}

const quality = (ranker: Ranker, queries: readonly JudgedQuery[]): number =>
  mean(runQueries(ranker, queries).map(({ ndcg }) => ndcg));

/** What the same question in other words, or with a slip, is worth: nDCG@10 as typed → otherwise said. */
export async function benchWordings(): Promise<void> {
  const { catalog } = loadCatalog(catalogDir);
  const judged = judgedFiles.flatMap((file) => loadJudged(file, catalog).queries);
  const asked = judged.filter(({ kind }) => kind !== offTopic);
  const peers = await Promise.all(
    peerNames.map(async (name) => [name, await createPeer(name, catalog)] as const),
  );
  for (const [name, reword] of Object.entries(wordings)) {
    const pairs = asked.flatMap((plain) => {
      const query = reword(plain);
      return query === undefined ? [] : [{ plain, otherwise: { ...plain, query } }];
    });
    const figures = [["mlops-learn", createOwn(catalog)] as const, ...peers].map(
      ([engine, ranker]) => {
        const plain = quality(
          ranker,
          pairs.map((pair) => pair.plain),
        );
        const otherwise = quality(
          ranker,
          pairs.map((pair) => pair.otherwise),
        );
        return `${engine} ${plain.toFixed(3)} → ${otherwise.toFixed(3)}`;
      },
    );
    console.log(`${name} (${pairs.length}): ${figures.join(", ")}`);
  }
}
