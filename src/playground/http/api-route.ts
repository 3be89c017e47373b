import { isObject, type JsonObject } from "#playground/json.ts";
import { answerCall, type ApiCall } from "#playground/web-api/call.ts";
import type { ApiContext } from "#playground/web-api/method.ts";
import type { Faults } from "#playground/faults/faults.ts";
import type { RecordedCall } from "./recorder.ts";
import { jsonAnswer, type Incoming, type Route } from "./exchange.ts";

interface Deps {
  readonly context: ApiContext;
  readonly faults: Faults;
  readonly record: (call: RecordedCall) => void;
}

/** `/api/<method>`. */
export function createApiRoute({ context, faults, record }: Deps): Route {
  return async (request) => {
    if (!request.path.startsWith("/api/")) return undefined;
    const method = request.path.slice("/api/".length);
    const call = { method, ...argumentsOf(request) };
    const answer = await faults.around(call, () => {
      const result = answerCall(call, context);
      record({ method, args: call.args, answer: result, at: context.clock.now() });
      return jsonAnswer(result);
    });
    return answer;
  };
}

/** Arguments and token, from a form, JSON or the query. A token inside JSON is not looked at, as in Slack. */
function argumentsOf(request: Incoming): Omit<ApiCall, "method"> {
  const bearer = /^Bearer (.+)$/i.exec(request.headers.authorization ?? "")?.[1];
  const isJson = request.headers["content-type"]?.includes("application/json") ?? false;
  if (isJson) return { token: bearer, args: parseObject(request.body) };
  const form = new URLSearchParams(request.body);
  const { token, ...args } = Object.fromEntries([...request.query, ...form]);
  return { token: bearer ?? token, args };
}

function parseObject(body: string): JsonObject {
  try {
    const parsed: unknown = JSON.parse(body);
    return isObject(parsed) ? parsed : {};
  } catch {
    return {};
  }
}
