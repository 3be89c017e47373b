import { config as loadDotenv } from "dotenv";
import { catalogDir, databaseUrl } from "#config.ts";
import { run } from "./run.ts";

/** `… | head` closes the pipe before all is written: no fault, and nobody is left to tell. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

loadDotenv({ quiet: true });
process.exitCode = await run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  catalogDir: catalogDir(),
  databaseUrl: databaseUrl(),
  now: () => new Date(),
});
