import type { Delivery } from "#store/delivery.ts";
import { barOf } from "#slack/bar-of.ts";
import { emptyPool } from "#weekly/choose.ts";
import { isTokenRefusal, whyNot } from "#weekly/why-not.ts";

const invite = "Type `/invite @mlops-learn` there, then press Resume.";

const pauses: Readonly<Record<string, string>> = {
  [whyNot.byHand]: "It is paused.",
  [whyNot.ownerLeft]:
    "It is paused, because whoever set it up is no longer in this workspace. Press Resume and it is yours.",
  not_in_channel: `It is paused, because I am not in the channel any more. ${invite}`,
  channel_not_found: `It is paused, because I can no longer see the channel. ${invite}`,
  is_archived:
    "It is paused, because the channel is archived. Bring it back and press Resume, or turn it off.",
};

/** Why a schedule pauses and what to do, as mrkdwn made by us. */
export function pauseWords(reason: string): string {
  const known = pauses[reason];
  if (known !== undefined) return known;
  if (barOf(reason) === "restricted") {
    return "It is paused, because only some people may post in the channel. Ask an administrator to let me, then press Resume.";
  }
  if (isTokenRefusal(reason)) {
    return "It is paused, because my access to this workspace was taken back. Now that I am here again, press Resume.";
  }
  return `It is paused, because Slack refuses my posts there (\`${reason.replaceAll("`", "")}\`). Press Resume to try again.`;
}

const skips: Readonly<Record<string, string>> = {
  [whyNot.byHand]: "skipped by hand",
  [whyNot.late]: "skipped: I was not running or could not reach Slack in time",
  [whyNot.paused]: "skipped: it was paused",
  [whyNot.turnedOff]: "skipped: it was turned off",
  [whyNot.uncertain]:
    "may or may not have been posted: Slack gave no answer, and I could not read the channel to look",
  [whyNot.gone]: "skipped: its resource left the catalog, and all others that fit were posted",
  [emptyPool]: "skipped: nothing in the catalog fitted",
};

/** What became of a slot, as plain text. */
export function stateWords({ state, reason = "" }: Pick<Delivery, "state" | "reason">): string {
  switch (state) {
    case "planned":
      return "planned";
    case "posting":
      return "being posted";
    case "posted":
      return "posted";
    case "skipped":
    case "failed":
      return skips[reason] ?? `not posted: ${refusalWords(reason)}`;
  }
}

function refusalWords(error: string): string {
  switch (barOf(error)) {
    case "not there":
      return "I was not in the channel";
    case "archived":
      return "the channel was archived";
    case "restricted":
      return "only some people may post in the channel";
    case undefined:
      return `Slack refused it (${error})`;
  }
}
