import type { Statements } from "./engine.ts";

/** Problems with a resource that members report, until a moderator settles them. */
export const reports: Statements = ({ text, integer, strict }) => [
  `create table reports (
    id ${text} primary key,
    team_id ${text} not null,
    person ${text} not null,
    resource ${text} not null,
    problem ${text} not null,
    note ${text} not null,
    place ${integer} not null check (place between 1 and 10),
    at ${integer} not null,
    message_channel ${text},
    message_ts ${text},
    unique (team_id, person, resource),
    unique (team_id, person, place)
  ) ${strict}`,
  `create index reports_oldest on reports (team_id, at, id)`,
];
