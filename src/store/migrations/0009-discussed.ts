import type { Statements } from "./engine.ts";

/** When somebody opened a weekly post's thread, which is done once however late it is pressed again. */
export const discussed: Statements = ({ integer }) => [
  `alter table deliveries add column discussed_at ${integer}`,
  // Until then it stood among what was seen.
  `update deliveries set discussed_at = (
    select at from seen where seen.team_id = deliveries.team_id
      and seen.key = 'weekly discuss ' || deliveries.channel || ' ' || deliveries.message_ts
  ) where message_ts is not null`,
];
