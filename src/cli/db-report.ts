import type { DatabaseStatus } from "#store/database-status.ts";
import { table } from "./table.ts";
import { count } from "./words.ts";

/** The status as one reads it: where, how large, up to date or not, and how much is in it. */
export function statusReport(status: DatabaseStatus): string {
  if (!status.exists) {
    return `${status.address}: there is no database yet. The bot makes it when it starts.\n`;
  }
  const { rows } = status;
  const counts = rows.map((row) => [row.table, row.count]);
  const head = [status.address, size(status), migrationLine(status)].filter(Boolean).join("\n");
  return counts.length === 0 ? `${head}\n` : `${head}\n\n${table(["table", "rows"], counts)}`;
}

function size({ bytes }: DatabaseStatus): string {
  return bytes === undefined ? "" : `${(bytes / 1_000_000).toFixed(1)} MB with its journal`;
}

function migrationLine({ migrations }: DatabaseStatus): string {
  const { done, pending, unknown } = migrations;
  if (unknown.length > 0) {
    return `Newer than this version of mlops-learn: it has ${unknown.join(", ")}.`;
  }
  if (pending.length === 0) return `Up to date, ${count(done.length, "migration")}.`;
  return `To be migrated: ${pending.join(", ")}. The bot does so when it starts, or db migrate.`;
}
