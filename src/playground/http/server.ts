import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer, type WebSocket } from "ws";
import {
  readBody,
  sendAnswer,
  textAnswer,
  type Answer,
  type Incoming,
  type Route,
} from "./exchange.ts";
import { refusal } from "./guard.ts";

/** Takes a WebSocket by its address, or refuses with undefined before it opens. */
export type SocketRoute = (url: URL) => ((socket: WebSocket) => void) | undefined;

export interface Routes {
  readonly http: readonly Route[];
  readonly sockets: readonly SocketRoute[];
}

export interface HttpServer {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Listens on this machine alone. Port 0 takes any free one. */
export async function startServer(port: number, routes: Routes): Promise<HttpServer> {
  const upgrades = new WebSocketServer({ noServer: true, maxPayload: 4_000_000 });
  const server = createServer((request, response) => void serve(request, response, routes.http));
  server.on("upgrade", (request, socket, head) => {
    const take = takerOf(request, routes.sockets);
    if (take) upgrades.handleUpgrade(request, socket, head, take);
    else refuseUpgrade(socket);
  });
  await listen(server, port);
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return { port: address.port, close: () => close(server, upgrades) };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.removeListener("error", reject);
      resolve();
    });
  });
}

function close(server: Server, upgrades: WebSocketServer): Promise<void> {
  for (const socket of upgrades.clients) socket.terminate();
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

async function serve(request: IncomingMessage, response: ServerResponse, routes: readonly Route[]) {
  const refused = refusal(request);
  if (refused) sendAnswer(response, textAnswer(403, refused));
  else sendAnswer(response, await answerOf(request, routes).catch(broken));
}

/** A fault of this Slack's own: the caller sees what happened. */
const broken = (error: unknown): Answer =>
  textAnswer(500, error instanceof Error ? (error.stack ?? error.message) : String(error));

async function answerOf(request: IncomingMessage, routes: readonly Route[]) {
  const body = await readBody(request);
  if (body === undefined) return textAnswer(413, "The request is too large.");
  const incoming = incomingOf(request, body);
  for (const route of routes) {
    const answer = await route(incoming);
    if (answer) return answer;
  }
  return notFound(incoming);
}

const notFound = ({ path }: Incoming): Answer => textAnswer(404, `There is nothing at ${path}.`);

function incomingOf(request: IncomingMessage, body: string): Incoming {
  const { pathname: path, searchParams: query } = addressOf(request);
  return { method: request.method ?? "GET", path, query, headers: request.headers, body };
}

const addressOf = (request: IncomingMessage) => new URL(request.url ?? "/", "http://127.0.0.1");

function takerOf(request: IncomingMessage, routes: readonly SocketRoute[]) {
  if (refusal(request)) return undefined;
  const url = addressOf(request);
  for (const route of routes) {
    const take = route(url);
    if (take) return take;
  }
  return undefined;
}

function refuseUpgrade(socket: Duplex) {
  socket.end("HTTP/1.1 403 Forbidden\r\nconnection: close\r\ncontent-length: 0\r\n\r\n");
}
