import { z } from "zod";
import { respond } from "#playground/delivery/respond.ts";
import { ApiError, type ApiContext } from "#playground/web-api/method.ts";
import { errorDetails } from "#playground/web-api/content.ts";
import type { Faults } from "#playground/faults/faults.ts";
import type { JsonObject } from "#playground/json.ts";
import type { RecordedCall } from "./recorder.ts";
import { jsonAnswer, type Incoming, type Route } from "./exchange.ts";

interface Deps {
  readonly context: ApiContext;
  readonly faults: Faults;
  readonly record: (call: RecordedCall) => void;
}

const responsePath = /^\/(?:commands|actions|app)\//;

/** Where every `response_url` leads. */
export function createResponseRoute({ context, faults, record }: Deps): Route {
  return (request) => {
    if (request.method !== "POST" || !responsePath.test(request.path)) return undefined;
    const call = { method: "response_url", token: undefined, args: { path: request.path } };
    return faults.around(call, () => {
      const { status, ...answer } = answerTo(request, context);
      const args = { response_url: context.origin() + request.path, body: request.body };
      record({ method: "response_url", args, answer, at: context.clock.now() });
      return jsonAnswer(answer, status);
    });
  };
}

function answerTo(request: Incoming, context: ApiContext): JsonObject & { status: number } {
  const target = context.workspace.responseUrls.use(request.path);
  if (typeof target === "string") return { status: 404, ok: false, error: target };
  try {
    respond(context, target, JSON.parse(request.body));
    return { status: 200, ok: true };
  } catch (error) {
    return { status: 400, ok: false, ...reasonOf(error) };
  }
}

function reasonOf(error: unknown): JsonObject {
  if (error instanceof ApiError) return { error: error.code, ...error.details };
  if (error instanceof z.ZodError) {
    return {
      error: "invalid_arguments",
      ...errorDetails(error.issues.map((each) => each.message)),
    };
  }
  if (error instanceof SyntaxError) return { error: "invalid_payload" };
  throw error;
}
