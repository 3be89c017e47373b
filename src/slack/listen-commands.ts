import type { Command, CommandHandler } from "./handlers.ts";
import type { JoinedHandlers, Listening } from "./listening.ts";
import { slackToPlainText, splitFirstWord } from "./plain-text.ts";
import { replyByResponse, respondPublicly } from "./reply.ts";

/** Slack's name for the command; `manifest.yml` declares it. */
export const slashCommand = "/mlops-learn";

export function listenToCommands({ app, handlers, run }: Listening): void {
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
        dispatchWords(handlers, {
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

export async function dispatchWords(handlers: JoinedHandlers, command: Command): Promise<void> {
  const called = findCommand(handlers, command.text);
  if (called === undefined) await handlers.words(command);
  else await called.handler.run({ ...command, text: called.rest });
}

/** The first word may name a command ("topics"); anything else is a query. */
export function findCommand(
  { commands }: JoinedHandlers,
  text: string,
): { readonly handler: CommandHandler; readonly rest: string } | undefined {
  const { first, rest } = splitFirstWord(text);
  const handler = Object.hasOwn(commands, first) ? commands[first] : undefined;
  if (handler === undefined) return undefined;
  return rest === "" || handler.takes?.test(rest) === true ? { handler, rest } : undefined;
}
