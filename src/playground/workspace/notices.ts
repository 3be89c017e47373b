import type { Ids } from "./ids.ts";

/** What Slack itself tells one person. */
export interface Notice {
  readonly id: string;
  readonly person: string;
  readonly channel: string;
  readonly text: string;
}

export interface Notices {
  all(): readonly Notice[];
  tell(notice: Omit<Notice, "id">): void;
}

export function createNotices(ids: Ids, touch: () => void): Notices {
  const told: Notice[] = [];
  return {
    all: () => told,
    tell(notice) {
      told.push({ ...notice, id: ids.ts() });
      touch();
    },
  };
}
