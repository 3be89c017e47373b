import { z } from "zod";
import { flag, list, optional, text } from "./arguments.ts";
import { channelJson, getChannel } from "./channel.ts";
import { ApiError, defineMethod, type ApiContext } from "./method.ts";

export const conversationsOpen = defineMethod({
  name: "conversations.open",
  scopes: [["im:write", "mpim:write", "channels:manage", "groups:write"]],
  args: z.object({
    channel: optional(text),
    users: optional(list(z.string())),
    return_im: optional(flag),
    prevent_creation: optional(flag),
  }),
  run(args, context) {
    const channel = args.channel ? getChannel(context, args.channel) : dmWith(args.users, context);
    const full = args.return_im ? channelJson(context, channel) : { id: channel.id };
    return { no_op: true, already_open: true, channel: full };
  },
});

function dmWith(users: readonly string[] | undefined, { workspace }: ApiContext) {
  const [person, ...others] = users ?? [];
  if (person === undefined) throw new ApiError("users_list_not_supplied");
  if (others.length > 0) throw new ApiError("method_not_supported_for_channel_type");
  if (!workspace.people.some((each) => each.id === person)) throw new ApiError("user_not_found");
  return workspace.conversations.dmOf(person);
}
