/** A person in a workspace. Nothing is kept about a person apart from a workspace. */
export interface Who {
  readonly team: string;
  readonly person: string;
}

export interface Page {
  readonly limit: number;
  readonly offset?: number;
}

/** One page of a list, and how many there are in all. */
export interface Listed<Item> {
  readonly items: readonly Item[];
  readonly total: number;
}
