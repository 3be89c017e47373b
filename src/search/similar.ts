import type { Catalog } from "#catalog/catalog.ts";
import { createEngine } from "./engine.ts";
import type { Hit } from "./hit.ts";
import { likenessOf, neighboursOf, sayTie } from "./ranking/likeness.ts";
import { isSameWork } from "./same-work.ts";

export interface SimilarOptions {
  readonly limit?: number;
  readonly exclude?: ReadonlySet<string>;
}

/** More like one resource, best first; never the same work again. Unknown ids give nothing. */
export type Similar = (id: string, options?: SimilarOptions) => readonly Hit[];

export function createSimilar(catalog: Catalog): Similar {
  const { shelf } = createEngine(catalog);
  return (id, { limit = 5, exclude } = {}) => {
    const one = catalog.resource(id);
    if (!one) return [];
    const hits = [...neighboursOf(one, shelf)].flatMap((number): Hit[] => {
      const other = shelf.resources[number];
      if (!other || exclude?.has(other.id) || isSameWork(one, other)) return [];
      const likeness = likenessOf(one, other, shelf);
      if (!likeness) return [];
      const reasons = likeness.ties.map((tie) => ({
        factor: tie.factor,
        text: sayTie(tie, catalog),
      }));
      return [{ resource: other, score: likeness.score, reasons }];
    });
    hits.sort((a, b) => b.score - a.score || a.resource.id.localeCompare(b.resource.id));
    return hits.slice(0, limit);
  };
}
