import type { Statements } from "./engine.ts";

/** Who was deleted lately, so that what is still to be written brings nobody back. */
export const forgotten: Statements = ({ text, integer, keyed }) => [
  `create table forgotten (
    team_id ${text} not null,
    person ${text} not null,
    at ${integer},
    primary key (team_id, person)
  ) ${keyed}`,
];
