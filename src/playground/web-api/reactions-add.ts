import { z } from "zod";
import { text } from "./arguments.ts";
import { getChannel } from "./channel.ts";
import { ApiError, defineMethod } from "./method.ts";

export const reactionsAdd = defineMethod({
  name: "reactions.add",
  scopes: ["reactions:write"],
  args: z.object({ channel: text, timestamp: text, name: text }),
  run(args, context) {
    const { workspace } = context;
    const channel = getChannel(context, args.channel);
    if (channel.is_archived) throw new ApiError("is_archived");
    if (!channel.bot_is_member) throw new ApiError("not_in_channel");
    const message = workspace.messages.find(channel.id, args.timestamp);
    if (!message || message.only_for) throw new ApiError("message_not_found");
    const name = args.name.replaceAll(":", "");
    if (!/^[\w+-]+(::skin-tone-\d)?$/.test(name)) throw new ApiError("invalid_name");
    const there = message.reactions.find((reaction) => reaction.name === name);
    if (there?.users.includes(workspace.bot.id)) throw new ApiError("already_reacted");
    workspace.messages.react(message, name, workspace.bot.id);
    return {};
  },
});
