import type { Statements } from "./engine.ts";

/** The weekly posts: when they are due, and the one delivery of each slot. */
export const weekly: Statements = ({ text, integer, keyed, strict }) => [
  `create table schedules (
    team_id ${text} not null,
    channel ${text} not null,
    owner ${text},
    terms ${text} not null,
    next_run_at ${integer} not null,
    pinned ${text},
    paused_for ${text},
    told_at ${integer},
    at ${integer} not null,
    primary key (team_id, channel)
  ) ${keyed}`,
  `create index schedules_due on schedules (next_run_at) where paused_for is null`,
  `create index schedules_untold on schedules (next_run_at)
    where paused_for is not null and told_at is null`,
  `create table deliveries (
    id ${text} primary key,
    team_id ${text} not null,
    channel ${text} not null,
    slot ${text} not null,
    round ${integer} not null,
    resource ${text},
    state ${text} not null check (state in ('planned', 'posting', 'posted', 'skipped', 'failed')),
    due_at ${integer} not null,
    lease_until ${integer},
    attempts ${integer} not null,
    reason ${text},
    message_ts ${text},
    at ${integer} not null,
    done_at ${integer},
    previewed_at ${integer},
    wrapped_at ${integer},
    unique (team_id, channel, slot)
  ) ${strict}`,
  `create unique index deliveries_resource on deliveries (team_id, channel, round, resource)
    where state in ('planned', 'posting', 'posted')`,
  `create index deliveries_due on deliveries (due_at) where state in ('planned', 'posting')`,
  `create index deliveries_posted on deliveries (done_at) where state = 'posted' and wrapped_at is null`,
];
