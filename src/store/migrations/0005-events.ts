import type { Statements } from "./engine.ts";

/** What is counted. No row joins a person to what they did. */
export const events: Statements = ({ text, integer, keyed }) => [
  `create table event_counts (
    team_id ${text} not null,
    kind ${text} not null,
    day ${integer} not null,
    subject ${text} not null,
    count ${integer} not null,
    primary key (team_id, kind, day, subject)
  ) ${keyed}`,
  `create index event_counts_age on event_counts (day) where kind = 'nothing' and subject <> ''`,
  `create table event_people (
    team_id ${text} not null,
    kind ${text} not null,
    subject ${text} not null,
    day ${integer} not null,
    hash ${text} not null,
    primary key (team_id, kind, subject, day, hash)
  ) ${keyed}`,
  `create index event_people_recent on event_people (team_id, day)`,
  `create table salts (
    team_id ${text} not null,
    week ${integer} not null,
    salt ${text} not null,
    primary key (team_id, week)
  ) ${keyed}`,
  `create table active_people (
    team_id ${text} not null,
    person ${text} not null,
    last_day ${integer} not null,
    primary key (team_id, person)
  ) ${keyed}`,
  `create index active_people_day on active_people (team_id, last_day)`,
];
