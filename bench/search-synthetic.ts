import { createCatalog, type Catalog } from "#catalog/catalog.ts";
import type { Resource } from "#catalog/schema.ts";

/** Seeded, so that two runs measure the same catalog (a linear congruential generator is random enough here). */
function createPicker(seed: number): (count: number) => number {
  let state = seed;
  return (count) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * count);
  };
}

/** A resource whose parts come from others of its kind, so that words are spread as in the real ones. */
function mixResource(
  at: number,
  pool: readonly Resource[],
  pick: (count: number) => number,
): Resource {
  const take = (): Resource => pool[pick(pool.length)] ?? (pool[0] as Resource);
  const [base, title, text, subjects] = [take(), take(), take(), take()];
  return {
    ...base,
    id: `synthetic-${at}`,
    title: `${title.title} ${at}`,
    url: `https://example.org/${at}`,
    summary: text.summary,
    covers: subjects.covers,
    answers: text.answers,
  };
}

/** A catalog of `size`, the real one's resources first. */
export function growCatalog(catalog: Catalog, size: number): Catalog {
  const pick = createPicker(size);
  const more = Array.from({ length: size - catalog.resources.length }, (_, at) =>
    mixResource(at, catalog.resources, pick),
  );
  return createCatalog({ ...catalog, resources: [...catalog.resources, ...more] });
}
