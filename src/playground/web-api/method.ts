import type { z } from "zod";
import type { Clock } from "#playground/clock.ts";
import type { Announcer } from "#playground/delivery/announcer.ts";
import type { JsonObject } from "#playground/json.ts";
import type { Workspace } from "#playground/workspace/workspace.ts";

/** What a method may look at and change. */
export interface ApiContext {
  readonly workspace: Workspace;
  readonly announcer: Announcer;
  readonly clock: Clock;
  /** `http://127.0.0.1:…`, without a slash at the end. */
  readonly origin: () => string;
  /** A fresh `wss` address for one Socket Mode connection, or an error's name. */
  readonly openSocket: () => { readonly url: string } | { readonly error: string };
}

export type TokenKind = "bot" | "app" | "none";

/** One method of Slack's Web API. */
export interface Method {
  readonly name: string;
  readonly token: TokenKind;
  /** Each group needs one of its scopes. */
  readonly scopes: readonly (readonly string[])[];
  readonly args: z.ZodType;
  readonly call: (args: unknown, context: ApiContext) => JsonObject;
}

interface MethodSource<Args> {
  readonly name: string;
  readonly token?: TokenKind;
  readonly scopes?: readonly (string | readonly string[])[];
  readonly args: z.ZodType<Args>;
  run(args: Args, context: ApiContext): JsonObject;
}

export function defineMethod<Args>(source: MethodSource<Args>): Method {
  return {
    name: source.name,
    token: source.token ?? "bot",
    scopes: (source.scopes ?? []).map((each) => (typeof each === "string" ? [each] : each)),
    args: source.args,
    call: (args, context) => source.run(source.args.parse(args), context),
  };
}

/** Slack refused: `{ ok: false, error, … }` under Slack's own name for the reason. */
export class ApiError extends Error {
  readonly code: string;
  readonly details: JsonObject;

  constructor(code: string, details: JsonObject = {}) {
    super(code);
    this.name = "ApiError";
    this.code = code;
    this.details = details;
  }
}
