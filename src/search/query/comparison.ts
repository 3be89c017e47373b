import type { Catalog } from "#catalog/catalog.ts";
import type { Comparison, NamedTitle, NamedTopic } from "./parsed-query.ts";
import type { Token } from "#search/words/tokens.ts";

const joiners = new Set(["or", "vs", "versus", "and", "against", "with"]);
const insteadOf =
  /\b(?:(?:alternatives?|competitors?|similar|instead|replacements?) (?:to|of|for)|(?:something|anything|tools?) like)\b/u;

/** `kubeflow alternatives`: right behind the tool's name, where `feast or an alternative` stands not. */
const others = new Set(["alternative", "alternatives", "competitor", "competitors", "replacement"]);

function asksInstead(tokens: readonly Token[], tools: readonly NamedTitle[]): boolean {
  return (
    insteadOf.test(tokens.map(({ word }) => word).join(" ")) ||
    tools.some(({ to }) => others.has(tokens[to]?.word ?? ""))
  );
}

/** Whether two named tools are joined: at most three words apart, one of them `or`, `vs`, … */
function areJoined(tokens: readonly Token[], a: NamedTitle, b: NamedTitle): boolean {
  const between = tokens.slice(Math.min(a.to, b.to), Math.max(a.from, b.from));
  return between.length <= 3 && between.some(({ word }) => joiners.has(word));
}

/** Reads `A or B`, `A vs B`, `alternatives to A` and `A alternatives`, where they name tools of the catalog. */
export function readComparison(
  tokens: readonly Token[],
  titles: readonly NamedTitle[],
  catalog: Catalog,
): Comparison | undefined {
  const tools = titles.filter(({ id }) => catalog.resource(id)?.type === "tool");
  const ids = [...new Set(tools.map(({ id }) => id))];
  if (ids.length === 0) return undefined;
  if (asksInstead(tokens, tools)) return { kind: "instead", ids };
  const joined = tools.some((a) =>
    tools.some((b) => a.id !== b.id && a.from !== b.from && areJoined(tokens, a, b)),
  );
  return joined ? { kind: "either", ids } : undefined;
}

/** Fewer other tools are no choice: SageMaker is about AWS first, where it is alone. */
const fewestOthers = 3;

function whatFor(id: string, { resource, resources }: Catalog): string | undefined {
  const topics = resource(id)?.topics ?? [];
  const countOthers = (topic: string): number =>
    resources.filter((one) => one.type === "tool" && one.id !== id && one.topics.includes(topic))
      .length;
  return topics.find((topic) => countOthers(topic) >= fewestOthers) ?? topics[0];
}

/** What compared tools are for, where the query does not say it: the first topic that others share. */
export function comparedTopics(
  comparison: Comparison | undefined,
  titles: readonly NamedTitle[],
  catalog: Catalog,
): NamedTopic[] {
  const compared = titles.filter(({ id }) => comparison?.ids.includes(id));
  return compared.flatMap(({ id, from, to }) => {
    const topic = whatFor(id, catalog);
    return topic === undefined ? [] : [{ topic, from, to, part: "whole", isAdded: true }];
  });
}
