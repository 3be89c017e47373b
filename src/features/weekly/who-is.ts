import type { WebClient } from "@slack/web-api";
import { z } from "zod";
import { createRemembered } from "#slack/remembered.ts";
import { slackErrorName } from "#slack/slack-error.ts";

/** What Slack says of a person, as far as it may be asked. */
export interface WhoIs {
  readonly name?: string | undefined;
  /** IANA. */
  readonly zone?: string | undefined;
  /** No longer in the workspace. */
  readonly isGone: boolean;
}

const word = z.string().min(1).optional().catch(undefined);

const member = z.object({
  deleted: z.boolean().catch(false),
  name: word,
  real_name: word,
  tz: word,
  profile: z.object({ display_name: word }).catch({ display_name: undefined }),
});

/** Errors by which a person is gone, rather than the right to ask. */
const gone = new Set(["user_not_found", "users_not_found", "user_disabled", "user_not_visible"]);

export type AskWhoIs = (client: WebClient, person: string) => Promise<WhoIs>;

export interface KnownPeople {
  readonly whoIs: AskWhoIs;
  /** What Slack said of the person is asked anew. */
  readonly forget: (person: string) => void;
}

/** A new name, or that somebody left, is noticed after this many milliseconds. */
const freshFor = 60 * 60_000;

/** Enough for all who set up weekly posts in a large workspace; the oldest make way. */
const mostKept = 1000;

/**
 * Asks `users.info` and keeps the answer for an hour, since one person's name stands under many
 * posts. Where Slack does not say, as without the scope `users:read`, nothing is known of anybody,
 * which leaves out a name but holds up no post.
 */
export function createWhoIs(now: () => number): KnownPeople {
  const kept = createRemembered<WhoIs>({ now, freshFor, most: mostKept });
  const whoIs: AskWhoIs = async (client, person) => {
    const known = kept.get(person);
    if (known !== undefined) return known;
    const who = await ask(client, person);
    if (who === undefined) return { isGone: false };
    kept.set(person, who);
    return who;
  };
  return { whoIs, forget: kept.forget };
}

async function ask(client: WebClient, person: string): Promise<WhoIs | undefined> {
  try {
    const { user } = await client.users.info({ user: person });
    const { deleted, name, real_name, tz, profile } = member.parse(user);
    return { name: profile.display_name ?? real_name ?? name, zone: tz, isGone: deleted };
  } catch (error) {
    return gone.has(slackErrorName(error) ?? "") ? { isGone: true } : undefined;
  }
}
