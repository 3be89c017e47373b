import { members } from "./0001-members.ts";
import { plans } from "./0002-plans.ts";
import { keepers } from "./0003-keepers.ts";
import { workspaces } from "./0004-workspaces.ts";
import { events } from "./0005-events.ts";
import { weekly } from "./0006-weekly.ts";
import { reports } from "./0007-reports.ts";
import { weakSearches } from "./0008-weak-searches.ts";
import { discussed } from "./0009-discussed.ts";
import { forgotten } from "./0010-forgotten.ts";
import { dueByWorkspace } from "./0011-due-by-workspace.ts";
import type { Statements } from "./engine.ts";

/** In order. A released migration never changes: a new one is added. */
export const migrations: Readonly<Record<string, Statements>> = {
  "0001-members": members,
  "0002-plans": plans,
  "0003-keepers": keepers,
  "0004-workspaces": workspaces,
  "0005-events": events,
  "0006-weekly": weekly,
  "0007-reports": reports,
  "0008-weak-searches": weakSearches,
  "0009-discussed": discussed,
  "0010-forgotten": forgotten,
  "0011-due-by-workspace": dueByWorkspace,
};
