import { z } from "zod";
import { messageJson } from "#playground/delivery/payloads.ts";
import { getReadable } from "./channel.ts";
import { ApiError, defineMethod } from "./method.ts";
import { pageOf } from "./page.ts";
import { between, rangeArgs } from "./range.ts";

export const conversationsHistory = defineMethod({
  name: "conversations.history",
  scopes: [["channels:history", "groups:history", "im:history", "mpim:history"]],
  args: z.object(rangeArgs),
  run(args, context) {
    const { workspace } = context;
    const channel = getReadable(context, args.channel, "history");
    if (!channel.bot_is_member) throw new ApiError("not_in_channel");
    const inChannel = workspace.messages
      .all()
      .filter(
        ({ channel: id, only_for, thread_ts, ts }) =>
          id === channel.id && !only_for && (thread_ts === undefined || thread_ts === ts),
      );
    const newestFirst = between(inChannel, args).toReversed();
    const { items, has_more, response_metadata } = pageOf(newestFirst, args);
    const messages = items.map((message) => messageJson(workspace, message));
    return { messages, has_more, pin_count: 0, ...(has_more ? { response_metadata } : {}) };
  },
});
