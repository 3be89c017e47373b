import { barOf } from "#slack/bar-of.ts";
import { uncertain } from "#store/delivery.ts";
import { pausedByHand } from "#store/pauses.ts";

/**
 * Why there is no post: recorded with a slot, or with a schedule that pauses. Besides these, Slack's
 * own names for its refusals. None names a person, so nothing of one is left behind.
 */
export const whyNot = {
  late: "late",
  uncertain,
  gone: "resource_gone",
  turnedOff: "turned_off",
  byHand: pausedByHand,
  paused: "paused",
  ownerLeft: "owner_left",
} as const;

/** The token itself no longer works: nobody can be told until it does. */
const tokenRefusals = new Set([
  "account_inactive",
  "invalid_auth",
  "not_authed",
  "token_expired",
  "token_revoked",
]);

/** Refusals that stay until somebody mends them: trying again each week would only fail again. */
const lasting = new Set([
  ...tokenRefusals,
  "access_denied",
  "ekm_access_denied",
  "missing_scope",
  "no_permission",
  "team_access_not_granted",
]);

export const isTokenRefusal = (error: string): boolean => tokenRefusals.has(error);

export function pausesFor(error: string): boolean {
  return lasting.has(error) || barOf(error) !== undefined;
}
