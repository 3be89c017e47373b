import type { App } from "@slack/bolt";
import { ConfigError, type Config } from "#config.ts";

/** Socket Mode opens no port. */
export async function startListening(app: App, { mode }: Config): Promise<void> {
  if (mode.kind === "socket") {
    await app.start();
    return;
  }
  const { host, port } = mode;
  try {
    await app.start({ host, port });
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
    throw new ConfigError([cannotListen({ host, port, code })]);
  }
}

interface Refusal {
  readonly host: string;
  readonly port: number;
  readonly code: string;
}

/** https://nodejs.org/api/errors.html#common-system-errors */
function cannotListen({ host, port, code }: Refusal): string {
  const refused = `could not listen at ${host}:${port} (${code})`;
  switch (code) {
    case "EADDRINUSE":
      return `PORT: ${refused}. Choose another port, or stop what listens there.`;
    case "EACCES":
      return `PORT: ${refused}. Ports below 1024 are the administrator's: choose a higher one.`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return `HOST: ${refused}. Give an address of this machine, such as 0.0.0.0 for all of them.`;
    default:
      return `HOST, PORT: ${refused}. Choose another address or port.`;
  }
}
