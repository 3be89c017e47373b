import {
  startLocalSlack,
  type LocalSlack,
  type LocalSlackOptions,
} from "#playground/local-slack.ts";
import type { JsonObject } from "#playground/json.ts";
import { everyRight } from "../every-right.ts";

export type Answer = JsonObject & { readonly ok: boolean; readonly error?: string };

export interface Called {
  readonly slack: LocalSlack;
  /** A form, as Slack's own client sends it, with the bot's token. */
  readonly call: (method: string, args?: JsonObject, options?: CallOptions) => Promise<Answer>;
}

interface CallOptions {
  /** Another token, or "" for none. */
  readonly token?: string;
  readonly as?: "form" | "json";
  /** Where the token stands. */
  readonly tokenIn?: "header" | "form";
}

export async function startCalled(options: LocalSlackOptions = {}): Promise<Called> {
  const slack = await startLocalSlack({ manifest: everyRight, ...options });
  return {
    slack,
    async call(
      method,
      args = {},
      { token = slack.botToken, as = "form", tokenIn = "header" } = {},
    ) {
      const inForm: JsonObject = tokenIn === "form" ? { token } : {};
      const bearer: Record<string, string> =
        token !== "" && tokenIn === "header" ? { authorization: `Bearer ${token}` } : {};
      const fields = { ...args, ...inForm };
      const type = as === "json" ? "application/json" : "application/x-www-form-urlencoded";
      const response = await fetch(slack.apiUrl + method, {
        method: "POST",
        headers: { "content-type": `${type}; charset=utf-8`, ...bearer },
        body: as === "json" ? JSON.stringify(fields) : formOf(fields),
      });
      return (await response.json()) as Answer;
    },
  };
}

function formOf(fields: JsonObject) {
  const form = new URLSearchParams();
  for (const [key, value] of Object.entries(fields)) {
    form.set(key, typeof value === "string" ? value : JSON.stringify(value));
  }
  return form;
}

/** An app that lacks these scopes. */
export const lacking = (...scopes: string[]) => ({
  manifest: { ...everyRight, scopes: everyRight.scopes.filter((scope) => !scopes.includes(scope)) },
});
