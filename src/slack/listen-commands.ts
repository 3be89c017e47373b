import type { Command, CommandHandler } from "./handlers.ts";
import type { Listening } from "./listening.ts";
import { slackToPlainText, splitFirstWord } from "./plain-text.ts";
import { replyByResponse, respondPublicly } from "./reply.ts";

/** Slack's name for the command; `manifest.yml` declares it. */
export const slashCommand = "/mlops-learn";

export function listenToCommands(listening: Listening): void {
  const { app, run } = listening;
  app.command(slashCommand, async ({ ack, command, respond, client }) => {
    await ack();
    const { user_id: user, team_id: team, channel_id: channel } = command;
    const reply = replyByResponse({ respond, client, user, place: { channel } });
    await run({
      name: "command",
      team,
      key: `command ${command.trigger_id}`,
      tell: reply.privately,
      work: () =>
        dispatchWords(listening, {
          viewer: { team, person: user },
          text: slackToPlainText(command.text),
          channel,
          triggerId: command.trigger_id,
          reply,
          client,
          ...(channel.startsWith("D") ? {} : { publicly: respondPublicly(respond, reply) }),
        }),
    });
  });
}

export async function dispatchWords(listening: Listening, command: Command): Promise<void> {
  const { handlers } = listening;
  const called = await findCommand(listening, command);
  if (called === undefined) await handlers.words(command);
  else await called.handler.run({ ...command, text: called.rest });
}

/**
 * The first word, or all of them ("my paths"), may name a command, in the workspace's language too;
 * anything else is a query.
 */
export async function findCommand(
  { handlers: { commands }, sentences }: Listening,
  { text, viewer }: Pick<Command, "text" | "viewer">,
): Promise<{ readonly handler: CommandHandler; readonly rest: string } | undefined> {
  const { commandWords } = await sentences(viewer.team);
  const whole = text.trim().replaceAll(/\s+/gu, " ").toLowerCase();
  const isWhole = Object.hasOwn(commandWords, whole);
  const { first, rest } = isWhole ? { first: whole, rest: "" } : splitFirstWord(text);
  const name = (Object.hasOwn(commandWords, first) ? commandWords[first] : undefined) ?? first;
  const handler = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (handler === undefined) return undefined;
  return rest === "" || handler.takes?.test(rest) === true ? { handler, rest } : undefined;
}
