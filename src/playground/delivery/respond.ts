import { z } from "zod";
import { flag, optional, text } from "#playground/web-api/arguments.ts";
import { contentArgs, contentOf } from "#playground/web-api/content.ts";
import { ApiError } from "#playground/web-api/method.ts";
import type { ResponseTarget } from "#playground/workspace/grants.ts";
import type { StoredMessage } from "#playground/workspace/message.ts";
import type { Workspace } from "#playground/workspace/workspace.ts";
import type { Announcer } from "./announcer.ts";

const responseBody = z.object({
  ...contentArgs,
  response_type: optional(z.enum(["ephemeral", "in_channel"])),
  replace_original: optional(flag),
  delete_original: optional(flag),
  thread_ts: optional(text),
});

/** Where responses appear. */
interface Place {
  readonly workspace: Workspace;
  readonly announcer: Announcer;
}

type ResponseBody = z.infer<typeof responseBody>;

/**
 * What a bot sends to a `response_url`, or as a command's ack. After the press of a button Slack puts it
 * in the place of the message with the button, unless `replace_original` is false.
 */
export function respond(place: Place, target: ResponseTarget, body: unknown) {
  const args = responseBody.parse(body);
  const original =
    target.original && place.workspace.messages.find(target.channel, target.original);
  if (target.original && args.delete_original) {
    if (!original) throw new ApiError("message_not_found");
    place.announcer.remove(original);
    return undefined;
  }
  if (!target.original || args.replace_original === false) return post(place, target, args);
  if (!original) throw new ApiError("message_not_found");
  return replace(place, original, args);
}

function post(
  { workspace, announcer }: Place,
  { channel, person }: ResponseTarget,
  args: ResponseBody,
) {
  const isPublic = args.response_type === "in_channel";
  return announcer.post({
    ...contentOf(args),
    channel,
    user: workspace.bot.id,
    by_bot: true,
    ...(isPublic ? {} : { only_for: person }),
    ...(args.thread_ts ? { thread_ts: args.thread_ts } : {}),
  });
}

/** An ephemeral message stays one, whatever `response_type` says. */
function replace({ workspace, announcer }: Place, original: StoredMessage, args: ResponseBody) {
  const editor = original.only_for ? undefined : workspace.bot.id;
  return announcer.edit(original, contentOf(args), editor);
}
