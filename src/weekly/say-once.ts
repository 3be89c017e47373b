import { failureOf } from "#slack/call-outcome.ts";
import type { Said, WeeklyDeps } from "./weekly-deps.ts";

interface Saying {
  readonly team: string;
  /** Whose turn it takes: a channel or a person. */
  readonly to: string;
  /** True for one process alone. */
  readonly claim: () => Promise<boolean>;
  readonly unclaim: () => Promise<void>;
  readonly say: () => Promise<void>;
}

/**
 * Says something once at most: claimed first, and given back to a later round only where Slack surely
 * did not get it. So one whose answer is lost is not said again, which does no harm around a post.
 */
export async function sayOnce({ pace, log }: WeeklyDeps, saying: Saying): Promise<Said> {
  const { team, to, claim, unclaim, say } = saying;
  // A turn would wait as long as Slack asked, and the posts of all others with it.
  if (pace.isHeld(team) || !(await claim())) return "left";
  if (pace.isHeld(team)) {
    await unclaim();
    return "left";
  }
  await pace.turn(team, to);
  try {
    await say();
    return "said";
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind !== "limited" && failure.kind !== "not sent") throw error;
    await unclaim();
    if (failure.kind === "not sent") {
      log.warn({ to }, "Slack could not be reached to speak of a weekly post");
      return "left";
    }
    pace.hold(team, failure.retryAfterMs);
    return "limited";
  }
}
