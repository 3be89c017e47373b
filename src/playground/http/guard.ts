import type { IncomingMessage } from "node:http";

/**
 * Why a request must not be served, or undefined. The server listens on this machine alone, so a page of
 * another site could reach it only through the browser: by a name that it points here (seen in Host) or
 * from its own origin (seen in Origin).
 */
export function refusal({ headers, socket }: Pick<IncomingMessage, "headers" | "socket">) {
  const port = socket.localPort;
  const hosts = ["127.0.0.1", "localhost", "[::1]"].map((name) => `${name}:${port}`);
  const { host, origin } = headers;
  if (host === undefined || !hosts.includes(host)) {
    return `Open http://127.0.0.1:${port}: this server does not answer to the name "${host ?? ""}".`;
  }
  if (origin !== undefined && !hosts.some((each) => origin === `http://${each}`)) {
    return `Pages of ${origin} may not use this server.`;
  }
  return undefined;
}
