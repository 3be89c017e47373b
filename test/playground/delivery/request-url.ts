import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";

export interface Request {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly answer: (status: number, body?: string, headers?: Record<string, string>) => void;
}

/** A bot's request URL, answered by the test. */
export async function openRequestUrl() {
  const come: Request[] = [];
  const takers: ((request: Request) => void)[] = [];
  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
    incoming.on("end", () => {
      const body = Buffer.concat(chunks).toString();
      const request: Request = {
        headers: incoming.headers,
        body,
        answer: (status, text = "", headers = {}) => response.writeHead(status, headers).end(text),
      };
      const take = takers.shift();
      if (take) take(request);
      else come.push(request);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("There is no port.");
  return {
    url: `http://127.0.0.1:${address.port}/slack/events`,
    next: () =>
      new Promise<Request>((resolve) => {
        const request = come.shift();
        if (request) resolve(request);
        else takers.push(resolve);
      }),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
