import { z } from "zod";
import { text } from "./arguments.ts";
import { channelJson, getReadable } from "./channel.ts";
import { defineMethod } from "./method.ts";

export const conversationsInfo = defineMethod({
  name: "conversations.info",
  scopes: [["channels:read", "groups:read", "im:read", "mpim:read"]],
  args: z.object({ channel: text }),
  run: (args, context) => ({
    channel: channelJson(context, getReadable(context, args.channel, "read")),
  }),
});
