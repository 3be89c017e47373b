import {
  startLocalSlack,
  type LocalSlack,
  type LocalSlackOptions,
} from "#playground/local-slack.ts";
import { connectRawBot, type Frame } from "../delivery/raw-bot.ts";

/** A Slack with a bot that acks all it hears. */
export interface Hearing {
  readonly slack: LocalSlack;
  readonly heard: readonly Frame[];
  /** The payload of what it heard last. */
  readonly payload: () => Frame["payload"];
  /** What it acks with from now on. */
  readonly ackWith: (payload: unknown) => void;
}

export async function startHearing(options: LocalSlackOptions = {}): Promise<Hearing> {
  const slack = await startLocalSlack(options);
  const heard: Frame[] = [];
  let answer: unknown = {};
  (await connectRawBot(slack)).ackAll((frame) => {
    heard.push(frame);
    return answer;
  });
  return {
    slack,
    heard,
    payload: () => heard.at(-1)?.payload ?? {},
    ackWith: (payload) => {
      answer = payload;
    },
  };
}
