import type { Statements } from "./engine.ts";

/** What was seen and shown already. */
export const workspaces: Statements = ({ text, integer, keyed }) => [
  `create table seen (
    team_id ${text} not null,
    key ${text} not null,
    at ${integer} not null,
    primary key (team_id, key)
  ) ${keyed}`,
  `create index seen_age on seen (at)`,
  `create table shown (
    team_id ${text} not null,
    channel ${text} not null,
    thread ${text} not null,
    resource ${text} not null,
    at ${integer} not null,
    primary key (team_id, channel, thread, resource)
  ) ${keyed}`,
  `create index shown_age on shown (at)`,
];
