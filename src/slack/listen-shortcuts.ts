import type { Listening } from "./listening.ts";
import { shortcutPayload } from "./payloads.ts";
import { linksIn, slackToPlainText } from "./plain-text.ts";
import { replyByResponse } from "./reply.ts";

export function listenToShortcuts({ app, handlers, run }: Listening): void {
  app.shortcut({ type: "message_action" }, async ({ ack, body, respond, client }) => {
    await ack();
    const {
      callback_id: id,
      user,
      team,
      channel,
      message,
      trigger_id: triggerId,
    } = shortcutPayload.parse(body);
    const thread = message.thread_ts;
    const viewer = { team: team?.id ?? user.team_id ?? "", person: user.id };
    const place = { channel: channel.id, ...(thread === undefined ? {} : { thread }) };
    const reply = replyByResponse({ respond, client, user: user.id, place });
    await run({
      name: `shortcut ${id}`,
      team: viewer.team,
      key: `shortcut ${triggerId}`,
      tell: reply.privately,
      work: async () => {
        await handlers.shortcuts[id]?.({
          viewer,
          reply,
          client,
          triggerId,
          message: {
            text: slackToPlainText(message.text),
            links: linksIn(message.text),
            ts: message.ts,
            ...place,
          },
        });
      },
    });
  });
}
