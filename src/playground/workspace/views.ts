import { randomBytes } from "node:crypto";
import { initialValues, mergeValues } from "#playground/blocks/state.ts";
import type { Ids } from "./ids.ts";
import type { StoredView, ViewContent } from "./stored-view.ts";

/** One modal, and two pushed on top of it. */
export const stackLimit = 3;

export interface Views {
  find(id: string): StoredView | undefined;
  findByExternalId(externalId: string): StoredView | undefined;
  homeOf(person: string): StoredView | undefined;
  /** A person's open modals, the top one last. */
  stackOf(person: string): readonly StoredView[];
  /** Opens a modal in place of any that this person had open. */
  open(person: string, content: ViewContent): StoredView;
  push(person: string, content: ViewContent): StoredView;
  publish(person: string, content: ViewContent): StoredView;
  /** New content; what was entered stays wherever the same element still stands. */
  update(view: StoredView, content: ViewContent): StoredView;
  /** Stores this view in place of the one with its id. */
  replace(view: StoredView): void;
  note(view: StoredView, part: Partial<Pick<StoredView, "values" | "errors" | "failure">>): void;
  /** Takes this modal away and whatever stands on it. */
  close(view: StoredView): void;
  clear(person: string): void;
}

/** Where views are kept: one Home and one stack of modals for each person. */
interface Shelf {
  readonly homes: Map<string, StoredView>;
  readonly stacks: Map<string, readonly StoredView[]>;
  readonly ids: Ids;
  readonly touch: () => void;
}

export function createViews(ids: Ids, touch: () => void): Views {
  const shelf: Shelf = { homes: new Map(), stacks: new Map(), ids, touch };
  const { homes } = shelf;
  return {
    find: (id) => everyView(shelf).find((view) => view.id === id),
    findByExternalId: (external_id) =>
      everyView(shelf).find((view) => view.external_id !== "" && view.external_id === external_id),
    homeOf: (person) => homes.get(person),
    stackOf: (person) => stackOf(shelf, person),
    open: (person, content) => stackUp(shelf, [], create(shelf, { person, content })),
    push(person, content) {
      const stack = stackOf(shelf, person);
      return stackUp(shelf, stack, create(shelf, { person, content, below: stack.at(-1) }));
    },
    publish(person, content) {
      const old = homes.get(person);
      return old ? update(shelf, old, content) : put(shelf, create(shelf, { person, content }));
    },
    update: (view, content) => update(shelf, view, content),
    replace: (view) => void put(shelf, view),
    note(view, part) {
      const current = everyView(shelf).find((each) => each.id === view.id);
      if (current) put(shelf, { ...current, ...part });
    },
    close(view) {
      const stack = stackOf(shelf, view.person);
      const at = stack.findIndex((each) => each.id === view.id);
      if (at >= 0) setStack(shelf, view.person, stack.slice(0, at));
    },
    clear: (person) => setStack(shelf, person, []),
  };
}

const stackOf = ({ stacks }: Shelf, person: string) => stacks.get(person) ?? [];

const everyView = ({ homes, stacks }: Shelf) => [...homes.values(), ...[...stacks.values()].flat()];

function setStack({ stacks, touch }: Shelf, person: string, stack: readonly StoredView[]) {
  stacks.set(person, stack);
  touch();
}

function stackUp(shelf: Shelf, stack: readonly StoredView[], view: StoredView) {
  setStack(shelf, view.person, [...stack, view]);
  return view;
}

function put(shelf: Shelf, view: StoredView) {
  if (view.type === "home") {
    shelf.homes.set(view.person, view);
    shelf.touch();
    return view;
  }
  const stack = stackOf(shelf, view.person);
  const renewed = stack.map((each) => (each.id === view.id ? view : each));
  setStack(shelf, view.person, renewed);
  return view;
}

interface NewView {
  readonly person: string;
  readonly content: ViewContent;
  readonly below?: StoredView | undefined;
}

function create({ ids }: Shelf, { person, content, below }: NewView): StoredView {
  const id = ids.next("V");
  return {
    ...content,
    id,
    person,
    hash: freshHash(ids),
    root_view_id: below?.root_view_id ?? id,
    previous_view_id: below?.id ?? null,
    values: initialValues(content.blocks),
    errors: {},
  };
}

function update(shelf: Shelf, view: StoredView, content: ViewContent) {
  const { id, person, root_view_id, previous_view_id } = view;
  const values = mergeValues(content.blocks, view.values);
  const place = { id, person, root_view_id, previous_view_id };
  return put(shelf, { ...content, ...place, hash: freshHash(shelf.ids), values, errors: {} });
}

function freshHash(ids: Ids) {
  const [seconds = ""] = ids.ts().split(".");
  return `${seconds}.${randomBytes(6).toString("base64url")}`;
}
