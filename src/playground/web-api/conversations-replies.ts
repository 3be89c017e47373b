import { z } from "zod";
import { messageJson } from "#playground/delivery/payloads.ts";
import { threadOf } from "#playground/workspace/messages.ts";
import { text } from "./arguments.ts";
import { getReadable } from "./channel.ts";
import { ApiError, defineMethod } from "./method.ts";
import { pageOf } from "./page.ts";
import { between, rangeArgs } from "./range.ts";

export const conversationsReplies = defineMethod({
  name: "conversations.replies",
  scopes: [["channels:history", "groups:history", "im:history", "mpim:history"]],
  args: z.object({ ts: text, ...rangeArgs }),
  run(args, context) {
    const { workspace } = context;
    const channel = getReadable(context, args.channel, "history");
    if (!channel.bot_is_member) throw new ApiError("not_in_channel");
    const asked = workspace.messages.find(channel.id, args.ts);
    if (!asked || asked.only_for) throw new ApiError("thread_not_found");
    const parentTs = asked.thread_ts ?? asked.ts;
    const [parent, ...replies] = threadOf(workspace.messages.all(), channel.id, parentTs);
    const inRange = between(replies, args);
    const { items, has_more, response_metadata } = pageOf(inRange, args);
    const messages = [...(parent ? [parent] : []), ...items].map((message) =>
      messageJson(workspace, message),
    );
    return { messages, has_more, ...(has_more ? { response_metadata } : {}) };
  },
});
