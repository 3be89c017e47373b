import { addAdd } from "./add.ts";
import { addCard } from "./card.ts";
import { addCheck } from "./check.ts";
import type { AddCommand } from "./command.ts";
import { addDb } from "./db.ts";
import { addDocs } from "./docs.ts";
import { addEvaluate } from "./evaluate.ts";
import { addLinks } from "./links.ts";
import { addExplain } from "./explain.ts";
import { addPath } from "./path.ts";
import { addSearch } from "./search.ts";
import { addStats } from "./stats.ts";
import { addSuggestions } from "./suggestions.ts";
import { addUsage } from "./usage.ts";

/** Every command, in the order of `--help`. */
export const commands: readonly AddCommand[] = [
  addSearch,
  addCard,
  addExplain,
  addPath,
  addEvaluate,
  addAdd,
  addCheck,
  addStats,
  addDocs,
  addLinks,
  addDb,
  addUsage,
  addSuggestions,
];
