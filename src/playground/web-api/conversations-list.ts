import { z } from "zod";
import type { Conversation } from "#playground/workspace/conversations.ts";
import { flag, list, optional } from "./arguments.ts";
import { channelJson, needScope } from "./channel.ts";
import { defineMethod } from "./method.ts";
import { pageArgs, pageOf } from "./page.ts";

const kinds = ["public_channel", "private_channel", "mpim", "im"] as const;
type Kind = (typeof kinds)[number];

const scopeOf: Readonly<Record<Kind, string>> = {
  public_channel: "channels:read",
  private_channel: "groups:read",
  mpim: "mpim:read",
  im: "im:read",
};

export const conversationsList = defineMethod({
  name: "conversations.list",
  scopes: [Object.values(scopeOf)],
  args: z.object({
    types: optional(list(z.enum(kinds))),
    exclude_archived: optional(flag),
    ...pageArgs,
  }),
  run(args, context) {
    const types = args.types ?? ["public_channel"];
    for (const type of types) needScope(context, scopeOf[type]);
    const all = context.workspace.conversations.all().filter((channel) => {
      const visible = !channel.is_private || channel.bot_is_member;
      return (
        visible &&
        types.includes(kindOf(channel)) &&
        !(args.exclude_archived && channel.is_archived)
      );
    });
    const { items, response_metadata } = pageOf(all, args);
    return { channels: items.map((channel) => channelJson(context, channel)), response_metadata };
  },
});

function kindOf(channel: Conversation): Kind {
  if (channel.kind === "dm") return "im";
  return channel.is_private ? "private_channel" : "public_channel";
}
