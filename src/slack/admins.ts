import type { WebClient } from "@slack/web-api";
import type { Logger } from "pino";
import { z } from "zod";
import type { Who } from "#store/who.ts";
import { createRemembered } from "./remembered.ts";
import { slackErrorName } from "./slack-error.ts";

/** Whether somebody administers a workspace, as Slack itself says. */
export type IsAdmin = (client: WebClient, who: Who) => Promise<boolean>;

export interface Admins {
  readonly isAdmin: IsAdmin;
  /** What Slack said of the person is asked anew. */
  readonly forget: (who: Who) => void;
}

/** Who becomes an administrator, or ceases to be one, is noticed after this many milliseconds. */
const freshFor = 5 * 60_000;

/** Enough for those who press something that only moderators may; the oldest make way. */
const mostKept = 1000;

const member = z.object({
  is_admin: z.boolean().catch(false),
  is_owner: z.boolean().catch(false),
  is_primary_owner: z.boolean().catch(false),
  /** Of another workspace, in a shared channel: an administrator there, not here. */
  is_stranger: z.boolean().catch(false),
  deleted: z.boolean().catch(false),
});

/** Asks `users.info`, which needs the scope `users:read`, and keeps the answer for a few minutes. */
export function createAdmins({ now, log }: { now: () => number; log: Logger }): Admins {
  const kept = createRemembered<Promise<boolean>>({ now, freshFor, most: mostKept });
  const isAdmin: IsAdmin = (client, who) => {
    const key = keyOf(who);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const answer = ask(client, who.person, log);
    kept.set(key, answer);
    // A failure is not kept: the next question asks again.
    answer.catch(() => {
      kept.forget(key);
    });
    return answer;
  };
  return {
    isAdmin,
    forget: (who) => {
      kept.forget(keyOf(who));
    },
  };
}

const keyOf = ({ team, person }: Who) => `${team} ${person}`;

async function ask(client: WebClient, person: string, log: Logger): Promise<boolean> {
  try {
    const { user } = await client.users.info({ user: person });
    const { is_admin, is_owner, is_primary_owner, is_stranger, deleted } = member.parse(user);
    return (is_admin || is_owner || is_primary_owner) && !is_stranger && !deleted;
  } catch (error) {
    if (slackErrorName(error) !== "missing_scope") throw error;
    log.warn("the scope users:read is missing, so nobody counts as an administrator");
    return false;
  }
}
