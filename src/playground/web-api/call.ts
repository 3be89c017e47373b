import { z } from "zod";
import type { InstalledApp } from "#playground/workspace/app.ts";
import type { JsonObject } from "#playground/json.ts";
import { errorDetails } from "./content.ts";
import { ApiError, type ApiContext, type Method, type TokenKind } from "./method.ts";
import { methods } from "./methods.ts";

export interface ApiCall {
  readonly method: string;
  readonly token: string | undefined;
  readonly args: JsonObject;
}

const byName = new Map(methods.map((method) => [method.name, method]));

/** Answers a Web API call with the JSON that Slack would give. */
export function answerCall(call: ApiCall, context: ApiContext): JsonObject {
  try {
    const method = byName.get(call.method);
    if (!method) throw new ApiError("unknown_method", { req_method: call.method });
    checkToken(method, call.token, context.workspace.app);
    checkScopes(method, context.workspace.app);
    return { ok: true, ...method.call(call.args, context) };
  } catch (error) {
    return { ok: false, ...refusalOf(error, call.args) };
  }
}

function refusalOf(error: unknown, args: JsonObject): JsonObject {
  if (error instanceof ApiError) return { error: error.code, ...error.details };
  if (error instanceof z.ZodError) {
    const messages = error.issues.map((issue) => describeIssue(issue, args));
    return { error: "invalid_arguments", ...errorDetails(messages) };
  }
  throw error;
}

function describeIssue({ path, message }: z.core.$ZodIssue, args: JsonObject) {
  const at = path.map(String).join("/");
  const isMissing = path.length === 1 && (args[at] ?? "") === "";
  return isMissing
    ? `[ERROR] missing required field: ${at}`
    : `[ERROR] ${message} [json-pointer:/${at}]`;
}

function checkToken(method: Method, token: string | undefined, app: InstalledApp) {
  if (method.token === "none") return;
  if (token === undefined || token === "") throw new ApiError("not_authed");
  const kind = kindOf(token, app);
  if (kind === undefined) throw new ApiError("invalid_auth");
  if (kind !== method.token) throw new ApiError("not_allowed_token_type");
  if (kind === "bot" && !app.installed) throw new ApiError("token_revoked");
}

function kindOf(token: string, app: InstalledApp): TokenKind | undefined {
  if (token === app.bot_token) return "bot";
  return token === app.app_token ? "app" : undefined;
}

function checkScopes(method: Method, { manifest }: InstalledApp) {
  const lacking = method.scopes.find(
    (group) => !group.some((each) => manifest.scopes.includes(each)),
  );
  if (!lacking) return;
  throw new ApiError("missing_scope", {
    needed: lacking.join(","),
    provided: manifest.scopes.join(","),
  });
}
