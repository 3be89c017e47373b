import { z } from "zod";
import { messageJson } from "#playground/delivery/payloads.ts";
import { text } from "./arguments.ts";
import { getChannel, getOwnMessage } from "./channel.ts";
import { contentArgs, contentOf, updateTextLimit } from "./content.ts";
import { defineMethod } from "./method.ts";

export const chatUpdate = defineMethod({
  name: "chat.update",
  scopes: ["chat:write"],
  args: z.object({ channel: text, ts: text, ...contentArgs }),
  run(args, context) {
    const { workspace } = context;
    const channel = getChannel(context, args.channel);
    const old = getOwnMessage(context, { channel, ts: args.ts, refusal: "cant_update_message" });
    const content = contentOf(args, updateTextLimit);
    const message = context.announcer.edit(old, content, workspace.bot.id);
    const json = messageJson(workspace, message);
    return { channel: channel.id, ts: message.ts, text: message.text, message: json };
  },
});
