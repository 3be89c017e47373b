import { failureOf } from "#slack/call-outcome.ts";
import type { WeeklyDeps } from "./weekly-deps.ts";

/** Whether a workspace's token works; asks once a workspace, so make a new one for each round. */
export function createTokenCheck({
  clientOf,
}: Pick<WeeklyDeps, "clientOf">): (team: string) => Promise<boolean> {
  const known = new Map<string, Promise<boolean>>();
  const ask = async (team: string) => {
    try {
      await (await clientOf(team)).auth.test();
      return true;
    } catch (error) {
      return failureOf(error).kind !== "refused";
    }
  };
  return (team) => {
    const answer = known.get(team) ?? ask(team);
    known.set(team, answer);
    return answer;
  };
}
