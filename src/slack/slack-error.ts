import { ErrorCode } from "@slack/web-api";
import { z } from "zod";

const platformError = z.object({ code: z.string(), data: z.object({ error: z.string() }) });

/** Slack's own name for a refused call (`not_in_channel`), or `undefined` for any other failure. */
export function slackErrorName(error: unknown): string | undefined {
  const parsed = platformError.safeParse(error);
  return parsed.success && parsed.data.code === (ErrorCode.PlatformError as string)
    ? parsed.data.data.error
    : undefined;
}
