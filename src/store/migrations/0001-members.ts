import type { Statements } from "./engine.ts";

/** What members keep, finish and judge. */
export const members: Statements = ({ text, integer, keyed }) => [
  ...["saved", "finished"].flatMap((table) => [
    `create table ${table} (
      team_id ${text} not null,
      person ${text} not null,
      resource ${text} not null,
      at ${integer} not null,
      primary key (team_id, person, resource)
    ) ${keyed}`,
    `create index ${table}_newest on ${table} (team_id, person, at, resource)`,
    `create index ${table}_resource on ${table} (team_id, resource, at)`,
  ]),
  `create table votes (
    team_id ${text} not null,
    person ${text} not null,
    resource ${text} not null,
    vote ${integer} not null check (vote in (1, -1)),
    at ${integer} not null,
    primary key (team_id, person, resource)
  ) ${keyed}`,
  `create index votes_resource on votes (team_id, resource, vote)`,
  `create index votes_recent on votes (team_id, at, vote, resource)`,
];
