import { z } from "zod";
import { text } from "./arguments.ts";
import { getReadable } from "./channel.ts";
import { defineMethod } from "./method.ts";
import { pageArgs, pageOf } from "./page.ts";

export const conversationsMembers = defineMethod({
  name: "conversations.members",
  scopes: [["channels:read", "groups:read", "im:read", "mpim:read"]],
  args: z.object({ channel: text, ...pageArgs }),
  run(args, context) {
    const channel = getReadable(context, args.channel, "read");
    const all = context.workspace.conversations.membersOf(channel);
    const { items, response_metadata } = pageOf(all, args);
    return { members: items, response_metadata };
  },
});
