import type { Statements } from "./engine.ts";

/**
 * What the weekly loop looks for is of given workspaces. SQLite took the unique index, which begins with the
 * workspace, over these, and so read every delivery ever made.
 */
export const dueByWorkspace: Statements = () => [
  `drop index deliveries_due`,
  `drop index deliveries_posted`,
  `create index deliveries_due on deliveries (team_id, due_at) where state in ('planned', 'posting')`,
  `create index deliveries_posted on deliveries (team_id, done_at)
    where state = 'posted' and wrapped_at is null`,
];
