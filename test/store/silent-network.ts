import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";

/** A network between the bot and a server, which can begin to swallow everything without a word. */
export interface SilentNetwork {
  /** The server's address as it is reached through the network. */
  readonly url: string;
  readonly fallSilent: () => void;
  readonly recover: () => void;
  readonly stop: () => Promise<void>;
}

export async function startSilentNetwork(serverUrl: string): Promise<SilentNetwork> {
  const server = new URL(serverUrl);
  const sockets = new Set<Socket>();
  let isSilent = false;
  const carry = (from: Socket, to: Socket) => {
    sockets.add(from);
    from.on("data", (bytes) => isSilent || to.write(bytes));
    from.on("end", () => isSilent || to.end());
    from.on("close", () => isSilent || to.destroy());
    from.on("error", () => undefined);
  };
  const network = createServer({ allowHalfOpen: true }, (near) => {
    const far = connect({ port: Number(server.port), host: server.hostname, allowHalfOpen: true });
    carry(near, far);
    carry(far, near);
  }).listen(0, "127.0.0.1");
  await once(network, "listening");
  const { port } = network.address() as AddressInfo;
  return {
    url: Object.assign(new URL(serverUrl), { hostname: "127.0.0.1", port: `${port}` }).href,
    fallSilent: () => (isSilent = true),
    recover: () => (isSilent = false),
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      network.close();
      await once(network, "close");
    },
  };
}
