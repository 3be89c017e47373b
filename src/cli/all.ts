import { addCheck } from "./check.ts";
import type { AddCommand } from "./command.ts";
import { addSearch } from "./search.ts";

/** Every command, in the order of `--help`. */
export const commands: readonly AddCommand[] = [addSearch, addCheck];
