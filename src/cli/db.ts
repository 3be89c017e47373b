import { backUp, restore } from "#store/backup.ts";
import { readDatabaseStatus } from "#store/database-status.ts";
import { parseDatabaseUrl } from "#store/database-url.ts";
import { openStore } from "#store/store.ts";
import { CliError, type AddCommand, type Cli, type ExitCode, type Shell } from "./command.ts";
import { statusReport } from "./db-report.ts";
import { explainDatabase } from "./explain-database.ts";
import { count } from "./words.ts";

export const addDb: AddCommand = (program, shell) => {
  const db = program
    .command("db")
    .description("look after the bot's database, the one of DATABASE_URL");
  db.command("status")
    .description("show where it is, what it holds and whether it is up to date")
    .action(doing(shell, status));
  db.command("migrate")
    .description("bring it up to date, as the bot does when it starts")
    .action(doing(shell, migrate));
  db.command("backup <file>")
    .description("copy it while the bot runs (SQLite)")
    .action(doing(shell, backUpTo));
  db.command("restore <file>")
    .description("put a backup in its place while the bot does not run (SQLite)")
    .action(doing(shell, restoreFrom));
};

type Work = (cli: Cli, file: string) => Promise<string>;

/** What the work says goes to the terminal; an operator's mistake becomes a sentence. */
function doing(shell: Shell, work: Work) {
  return shell.does(async (file: string): Promise<ExitCode> => {
    shell.stdout.write(await explainDatabase(() => work(shell, file)));
    return 0;
  });
}

async function status({ databaseUrl }: Cli): Promise<string> {
  return statusReport(await readDatabaseStatus(databaseUrl));
}

async function migrate({ databaseUrl, now }: Cli): Promise<string> {
  const { migrations } = await readDatabaseStatus(databaseUrl);
  const store = await openStore(databaseUrl, { now: () => now().getTime() });
  await store.close();
  const { migrations: after } = await readDatabaseStatus(databaseUrl);
  const run = after.done.length - migrations.done.length;
  return run === 0 ? "It was up to date.\n" : `${count(run, "migration")} run; it is up to date.\n`;
}

async function backUpTo({ databaseUrl }: Cli, file: string): Promise<string> {
  await backUp(sqliteFile(databaseUrl, `pg_dump --format=custom --file=${file}`), file);
  return `${file} is written and proved whole. It holds people's data: keep it as safe as the database.\n`;
}

async function restoreFrom({ databaseUrl }: Cli, file: string): Promise<string> {
  const database = sqliteFile(databaseUrl, `pg_restore --clean --if-exists --dbname=… ${file}`);
  const replaced = await restore(database, file);
  const kept = replaced === undefined ? "" : ` What was there before is kept as ${replaced}.`;
  return `${database} is now what ${file} holds.${kept}\n`;
}

function sqliteFile(databaseUrl: string, postgresCommand: string): string {
  const url = parseDatabaseUrl(databaseUrl);
  if (url.engine === "postgres") {
    throw new CliError(`This is Postgres, which has its own way: ${postgresCommand}`);
  }
  if (url.file === undefined) throw new CliError("A database in memory cannot be copied.");
  return url.file;
}
