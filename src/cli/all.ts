import { addCheck } from "./check.ts";
import type { AddCommand } from "./command.ts";

/** Every command, in the order of `--help`. */
export const commands: readonly AddCommand[] = [addCheck];
