import { z } from "zod";
import { text } from "./arguments.ts";
import { getChannel } from "./channel.ts";
import { ApiError, defineMethod } from "./method.ts";

export const chatGetPermalink = defineMethod({
  name: "chat.getPermalink",
  args: z.object({ channel: text, message_ts: text }),
  run(args, context) {
    const { workspace, origin } = context;
    const channel = getChannel(context, args.channel);
    const message = workspace.messages.find(channel.id, args.message_ts);
    if (!message || message.only_for) throw new ApiError("message_not_found");
    const thread = message.thread_ts ? `?thread_ts=${message.thread_ts}&cid=${channel.id}` : "";
    const path = `/archives/${channel.id}/p${message.ts.replace(".", "")}${thread}`;
    return { channel: channel.id, permalink: origin() + path };
  },
});
