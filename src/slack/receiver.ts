import { HTTPReceiver, type Receiver, SocketModeReceiver } from "@slack/bolt";
import type { Logger } from "pino";
import { boltLogger } from "./bolt-logger.ts";

export interface SocketOptions {
  readonly slackApiUrl: string;
  readonly log: Logger;
}

/** Socket Mode: no public address needed. The receiver opens its socket at `slackApiUrl`. */
export function createSocketReceiver(appToken: string, options: SocketOptions): Receiver {
  const { slackApiUrl, log } = options;
  return new SocketModeReceiver({
    appToken,
    logger: boltLogger(log),
    installerOptions: { clientOptions: { slackApiUrl } },
  });
}

/** HTTP: signed requests at `/slack/events`, and `/healthz` for whoever watches the process. */
export function createHttpReceiver(signingSecret: string, log: Logger): Receiver {
  return new HTTPReceiver({
    signingSecret,
    logger: boltLogger(log),
    customRoutes: [
      {
        path: "/healthz",
        method: ["GET", "HEAD"],
        handler: (_request, response) => {
          response.writeHead(200, { "content-type": "text/plain" }).end("ok\n");
        },
      },
    ],
  });
}
