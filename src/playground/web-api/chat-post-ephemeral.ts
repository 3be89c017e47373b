import { z } from "zod";
import { optional, text } from "./arguments.ts";
import { getWritable } from "./channel.ts";
import { contentArgs, contentOf } from "./content.ts";
import { ApiError, defineMethod } from "./method.ts";

export const chatPostEphemeral = defineMethod({
  name: "chat.postEphemeral",
  scopes: ["chat:write"],
  args: z.object({ channel: text, user: text, ...contentArgs, thread_ts: optional(text) }),
  run(args, context) {
    const { workspace } = context;
    const channel = getWritable(context, args.channel);
    const members = workspace.conversations.membersOf(channel);
    if (!members.includes(args.user)) throw new ApiError("user_not_in_channel");
    const message = workspace.messages.post({
      ...contentOf(args),
      channel: channel.id,
      user: workspace.bot.id,
      by_bot: true,
      only_for: args.user,
      ...(args.thread_ts ? { thread_ts: args.thread_ts } : {}),
    });
    return { message_ts: message.ts };
  },
});
