import { z } from "zod";
import { flag, optional, text } from "#playground/web-api/arguments.ts";
import { contentArgs, contentOf } from "#playground/web-api/content.ts";
import { ApiError } from "#playground/web-api/method.ts";
import type { ResponseTarget } from "#playground/workspace/grants.ts";
import type { StoredMessage } from "#playground/workspace/message.ts";
import type { Workspace } from "#playground/workspace/workspace.ts";

const responseBody = z.object({
  ...contentArgs,
  response_type: optional(z.enum(["ephemeral", "in_channel"])),
  replace_original: optional(flag),
  delete_original: optional(flag),
  thread_ts: optional(text),
});

type ResponseBody = z.infer<typeof responseBody>;

/**
 * What a bot sends to a `response_url`, or as a command's ack. After the press of a button Slack puts it
 * in the place of the message with the button, unless `replace_original` is false.
 */
export function respond(workspace: Workspace, target: ResponseTarget, body: unknown) {
  const args = responseBody.parse(body);
  const original = target.original && workspace.messages.find(target.channel, target.original);
  if (target.original && args.delete_original) {
    if (!original) throw new ApiError("message_not_found");
    workspace.messages.remove(original);
    return undefined;
  }
  if (!target.original || args.replace_original === false) return post(workspace, target, args);
  if (!original) throw new ApiError("message_not_found");
  return replace(workspace, original, args);
}

function post(workspace: Workspace, { channel, person }: ResponseTarget, args: ResponseBody) {
  const isPublic = args.response_type === "in_channel";
  return workspace.messages.post({
    ...contentOf(args),
    channel,
    user: workspace.bot.id,
    by_bot: true,
    ...(isPublic ? {} : { only_for: person }),
    ...(args.thread_ts ? { thread_ts: args.thread_ts } : {}),
  });
}

/** An ephemeral message stays one, whatever `response_type` says. */
function replace(workspace: Workspace, original: StoredMessage, args: ResponseBody) {
  const editor = original.only_for ? undefined : workspace.bot.id;
  return workspace.messages.edit(original, contentOf(args), editor);
}
