import type { Statements } from "./engine.ts";

/** What members follow and wait for. */
export const plans: Statements = ({ text, integer, keyed, strict }) => [
  `create table paths (
    team_id ${text} not null,
    person ${text} not null,
    path ${text} not null,
    steps ${text} not null,
    at ${integer} not null,
    primary key (team_id, person, path)
  ) ${keyed}`,
  `create table alerts (
    id ${text} primary key,
    team_id ${text} not null,
    person ${text} not null,
    query ${text} not null,
    at ${integer} not null,
    told_at ${integer},
    unique (team_id, person, query)
  ) ${strict}`,
  `create index alerts_waiting on alerts (team_id, at) where told_at is null`,
];
