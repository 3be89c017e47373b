import { z } from "zod";
import { text } from "./arguments.ts";
import { getChannel, getOwnMessage } from "./channel.ts";
import { defineMethod } from "./method.ts";

export const chatDelete = defineMethod({
  name: "chat.delete",
  scopes: ["chat:write"],
  args: z.object({ channel: text, ts: text }),
  run(args, context) {
    const channel = getChannel(context, args.channel);
    const place = { channel, ts: args.ts, refusal: "cant_delete_message" } as const;
    context.announcer.remove(getOwnMessage(context, place));
    return { channel: channel.id, ts: args.ts };
  },
});
