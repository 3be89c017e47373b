import type { Statements } from "./engine.ts";

/** When somebody opened a weekly post's thread, which is done once however late it is pressed again. */
export const discussed: Statements = ({ integer }) => [
  `alter table deliveries add column discussed_at ${integer}`,
];
