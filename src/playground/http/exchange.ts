import type { IncomingMessage, ServerResponse } from "node:http";

/** A request, its body read. */
export interface Incoming {
  readonly method: string;
  /** As in `URL.pathname`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Hang up without a word. */
export const hangUp = Symbol("hang up");

/** The answer to a request, or undefined where the route is not its home. */
export type Route = (
  request: Incoming,
) => Answer | typeof hangUp | undefined | Promise<Answer | typeof hangUp | undefined>;

export const jsonAnswer = (value: unknown, status = 200): Answer => ({
  status,
  headers: { "content-type": "application/json; charset=utf-8" },
  body: JSON.stringify(value),
});

export const textAnswer = (status: number, body: string): Answer => ({
  status,
  headers: { "content-type": "text/plain; charset=utf-8" },
  body,
});

const maxBodyBytes = 2_000_000;

/** The whole body as text, or undefined when it is larger than any that Slack takes. */
export async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBodyBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

export function sendAnswer(response: ServerResponse, answer: Answer | typeof hangUp) {
  if (answer === hangUp) {
    response.destroy();
    return;
  }
  response.writeHead(answer.status ?? 200, answer.headers);
  response.end(answer.body);
}
