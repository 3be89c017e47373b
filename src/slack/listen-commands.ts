import type { Command } from "./handlers.ts";
import type { JoinedHandlers, Listening } from "./listen.ts";
import { slackToPlainText, splitFirstWord } from "./plain-text.ts";
import { replyByResponse } from "./reply.ts";

/** Slack's name for the command; `manifest.yml` declares it. */
export const slashCommand = "/mlops-learn";

export function listenToCommands({ app, handlers, run }: Listening): void {
  app.command(slashCommand, async ({ ack, command, respond, client }) => {
    await ack();
    const { user_id: user, team_id: team, channel_id: channel } = command;
    const reply = replyByResponse({ respond, client, user, place: { channel } });
    await run({
      name: "command",
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
        }),
    });
  });
}

/** The first word may name a command ("topics"); anything else is a query. */
export async function dispatchWords(handlers: JoinedHandlers, command: Command): Promise<void> {
  const { first, rest } = splitFirstWord(command.text);
  const handler = Object.hasOwn(handlers.commands, first) ? handlers.commands[first] : undefined;
  const isCommand = handler !== undefined && (rest === "" || handler.takes?.test(rest) === true);
  if (isCommand) await handler.run({ ...command, text: rest });
  else await handlers.words(command);
}
