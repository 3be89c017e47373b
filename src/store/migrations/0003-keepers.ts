import type { Statements } from "./engine.ts";

/** What the catalog's keepers decide in a workspace. */
export const keepers: Statements = ({ text, integer, keyed, strict }) => [
  `create table suggestions (
    id ${text} primary key,
    team_id ${text} not null,
    person ${text},
    url_key ${text} not null,
    fields ${text} not null,
    state ${text} not null check (state in ('open', 'approved', 'rejected')),
    place ${integer} check (place between 1 and 10),
    version ${integer} not null,
    at ${integer} not null,
    decided_at ${integer},
    decided_by ${text},
    reason ${text},
    told_at ${integer},
    message_channel ${text},
    message_ts ${text},
    unique (team_id, person, place),
    check ((state = 'open') = (place is not null))
  ) ${strict}`,
  `create unique index suggestions_url on suggestions (team_id, url_key) where state <> 'rejected'`,
  `create index suggestions_state on suggestions (team_id, state, at)`,
  `create table synonyms (
    team_id ${text} not null,
    term ${text} not null,
    topic ${text} not null,
    person ${text},
    at ${integer} not null,
    primary key (team_id, term)
  ) ${keyed}`,
  `create table settings (
    team_id ${text} primary key,
    body ${text} not null,
    version ${integer} not null
  ) ${keyed}`,
];
