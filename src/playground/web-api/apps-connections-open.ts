import { z } from "zod";
import { ApiError, defineMethod } from "./method.ts";

export const appsConnectionsOpen = defineMethod({
  name: "apps.connections.open",
  token: "app",
  args: z.object({}),
  run(_, { openSocket }) {
    const opened = openSocket();
    if ("error" in opened) throw new ApiError(opened.error);
    return opened;
  },
});
