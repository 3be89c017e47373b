import { Command, CommanderError } from "commander";
import { commands } from "./all.ts";
import { CliError, type Cli, type ExitCode } from "./command.ts";

/** Runs one command line (without `node` and the script) to its end and gives its exit code. */
export async function run(words: readonly string[], cli: Cli): Promise<ExitCode> {
  let code: ExitCode = 0;
  const does: Parameters<(typeof commands)[number]>[1]["does"] =
    (work) =>
    async (...args) => {
      code = await work(...args);
    };
  const program = createProgram(cli);
  for (const add of commands) add(program, { ...cli, does });
  try {
    await program.parseAsync([...words], { from: "user" });
    return code;
  } catch (error) {
    return exitCodeOf(error, cli);
  }
}

function createProgram(cli: Cli): Command {
  return new Command("mlops-learn")
    .description("The bot without Slack: asks its search, keeps its catalog.")
    .usage("<command> [options]")
    .configureOutput({
      writeOut: (text) => cli.stdout.write(text),
      writeErr: (text) => cli.stderr.write(text),
    })
    .exitOverride()
    .showHelpAfterError("Add --help to see what is understood.")
    .addHelpText("after", "\nExit codes: 0 done, 1 nothing found or problems, 2 not understood.");
}

/** The one place that catches: a person always gets a sentence. */
function exitCodeOf(error: unknown, { stderr }: Cli): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof CliError) {
    stderr.write(`${error.message}\n`);
    return error.exitCode;
  }
  const cause = error instanceof Error ? (error.stack ?? error.message) : String(error);
  stderr.write(`This should not happen: ${cause}\n`);
  return 1;
}
