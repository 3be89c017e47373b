import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

type Behaviour = (request: IncomingMessage, response: ServerResponse) => void;

export interface LocalServer {
  /** `http://127.0.0.1:port`, without a slash at the end. */
  readonly origin: string;
  readonly port: number;
  /** What was asked, in order: `HEAD /path`. */
  readonly asked: readonly string[];
  /** The headers of each request, in the same order. */
  readonly headers: readonly IncomingMessage["headers"][];
  /** Resolves once this was asked. */
  readonly whenAsked: (request: string) => Promise<void>;
}

/** A server of this machine that does with each path what `behaviours` says, gone when the test has finished. */
export async function startServer(
  behaviours: Readonly<Record<string, Behaviour>>,
): Promise<LocalServer> {
  const asked: string[] = [];
  const headers: IncomingMessage["headers"][] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://server");
    asked.push(`${request.method ?? ""} ${pathname}`);
    headers.push(request.headers);
    server.emit("asked");
    (behaviours[pathname] ?? status(404))(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  const whenAsked = async (request: string) => {
    while (!asked.includes(request)) await once(server, "asked");
  };
  return { origin: `http://127.0.0.1:${port}`, port, asked, headers, whenAsked };
}

export function status(code: number, headers: Readonly<Record<string, string>> = {}): Behaviour {
  return (_, response) => response.writeHead(code, headers).end();
}

export function redirect(code: number, location: string): Behaviour {
  return status(code, { location });
}

/** One behaviour for HEAD, another for everything else. */
export function byMethod(head: Behaviour, other: Behaviour): Behaviour {
  return (request, response) => (request.method === "HEAD" ? head : other)(request, response);
}

/** The first so many requests get one, those after them the other. */
export function firstTimes(times: number, first: Behaviour, then: Behaviour): Behaviour {
  let seen = 0;
  return (request, response) => {
    seen += 1;
    (seen <= times ? first : then)(request, response);
  };
}

export const silence: Behaviour = () => undefined;

export const hangUp: Behaviour = (request) => request.socket.destroy();

export const garbage: Behaviour = (request) => request.socket.end("this is not HTTP\r\n\r\n");

/** A body that never ends: whoever reads it all is lost. */
export const endlessBody: Behaviour = (_, response) => {
  response.writeHead(200);
  const write = () => {
    while (response.write("x".repeat(10_000)));
  };
  response.on("drain", write);
  write();
};
