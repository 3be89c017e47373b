import { z } from "zod";
import { messageJson } from "#playground/delivery/payloads.ts";
import { flag, optional, text } from "./arguments.ts";
import { getWritable } from "./channel.ts";
import { contentArgs, contentOf } from "./content.ts";
import { ApiError, defineMethod } from "./method.ts";

export const chatPostMessage = defineMethod({
  name: "chat.postMessage",
  scopes: ["chat:write"],
  args: z.object({
    channel: text,
    ...contentArgs,
    thread_ts: optional(text),
    reply_broadcast: optional(flag),
  }),
  run(args, context) {
    const { workspace } = context;
    const channel = getWritable(context, args.channel);
    const content = contentOf(args);
    const parent = args.thread_ts && workspace.messages.find(channel.id, args.thread_ts);
    if (args.thread_ts && !parent) throw new ApiError("thread_not_found");
    const message = context.announcer.post({
      ...content,
      channel: channel.id,
      user: workspace.bot.id,
      by_bot: true,
      ...(parent ? { thread_ts: parent.thread_ts ?? parent.ts } : {}),
    });
    return { channel: channel.id, ts: message.ts, message: messageJson(workspace, message) };
  },
});
