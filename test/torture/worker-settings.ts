import { z } from "zod";

/** What a process of the torture test is told when it starts. */
export const workerSettings = z.object({
  databaseUrl: z.string(),
  slackApiUrl: z.string(),
  token: z.string(),
  team: z.string(),
  /** A file with the catalog's parts as JSON: reading 700 YAML files at each start would take too long. */
  catalogFile: z.string(),
  offset: z.number(),
  /** False in the control run: then an uncertain delivery is posted without a look. */
  looksUp: z.boolean(),
});

export type WorkerSettings = z.infer<typeof workerSettings>;

/** The parent's word that its clock was set. */
export const clockMessage = z.object({ offset: z.number() });

/**
 * Everything is faster than in production, and in the same order: a call is given up long before
 * Slack is done with the slowest one, and that long before another worker may look.
 */
export const torturedTiming = {
  clientTimeout: 300,
  slowest: 450,
  lease: { leaseMs: 3000, timeoutMs: 1000 },
} as const;
