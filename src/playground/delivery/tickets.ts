import type { SocketRoute } from "#playground/http/server.ts";
import type { ApiContext } from "#playground/web-api/method.ts";
import { randomToken } from "#playground/workspace/ids.ts";
import { maxSockets, type SocketMode } from "./socket-mode.ts";

export interface Tickets {
  /** An address for one Socket Mode connection, as `apps.connections.open` gives it. */
  readonly open: ApiContext["openSocket"];
  readonly route: SocketRoute;
}

export function createTickets(sockets: SocketMode, origin: () => string): Tickets {
  const open = new Set<string>();
  return {
    open() {
      if (sockets.connected() >= maxSockets) return { error: "too_many_websockets" };
      const ticket = randomToken("ticket");
      open.add(ticket);
      return { url: `${origin().replace("http", "ws")}/link/?ticket=${ticket}` };
    },
    route(address) {
      const ticket = address.searchParams.get("ticket") ?? "";
      return address.pathname === "/link/" && open.delete(ticket) ? sockets.attach : undefined;
    },
  };
}
