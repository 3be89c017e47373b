/** What came of reading something: the value, or what is wrong with it and what to do. */
export type Reading<T> = { readonly value: T } | { readonly wrong: string };
