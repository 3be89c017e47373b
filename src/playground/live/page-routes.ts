import type { WebSocket } from "ws";
import type { Stage } from "#playground/acting/stage.ts";
import { jsonAnswer, type Incoming, type Route } from "#playground/http/exchange.ts";
import type { Routes, SocketRoute } from "#playground/http/server.ts";
import type { LocalSlack } from "#playground/local-slack.ts";
import { loadPageFile } from "#playground/page-files.ts";
import type { ActResult } from "#playground/view.ts";
import { act, perform } from "./act.ts";
import { personView } from "./person-view.ts";

/** The playground's page, what it shows and what it does. */
export const pageRoutes = ({ stage }: Pick<LocalSlack, "stage">): Routes => ({
  http: [createActRoute(stage), pageRoute],
  sockets: [createLiveRoute(stage)],
});

const pageRoute: Route = ({ method, path }) => (method === "GET" ? loadPageFile(path) : undefined);

function createActRoute(stage: Stage): Route {
  return async (request) => {
    if (request.method !== "POST" || request.path !== "/playground/act") return undefined;
    return jsonAnswer(await resultOf(stage, request));
  };
}

async function resultOf(stage: Stage, { body }: Incoming): Promise<ActResult> {
  const parsed = act.safeParse(parseJson(body));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { ok: false, error: `${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}` };
  }
  const known = stage.workspace.people.some((person) => person.id === parsed.data.person);
  if (!known) return { ok: false, error: `There is no person ${parsed.data.person} here.` };
  const outcome = await perform(stage, parsed.data);
  if (!outcome.ok) return outcome;
  return outcome.options ? { ok: true, options: outcome.options } : { ok: true };
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/**
 * Sends a person's view at once and after every change; changes that come together make one. A page
 * that knows no person yet, or one of an earlier workspace, sees what the first person sees.
 */
function createLiveRoute({ workspace }: Stage): SocketRoute {
  return (address) => {
    if (address.pathname !== "/playground/live") return undefined;
    const wanted = address.searchParams.get("person");
    const person = (workspace.people.find(({ id }) => id === wanted) ?? workspace.people[0])?.id;
    if (person === undefined) return undefined;
    return (socket) =>
      keepInformed(
        socket,
        () => JSON.stringify(personView(workspace, person)),
        workspace.changes.subscribe,
      );
  };
}

type Subscribe = Stage["workspace"]["changes"]["subscribe"];

function keepInformed(socket: WebSocket, view: () => string, subscribe: Subscribe) {
  let waiting = false;
  const send = () => {
    waiting = false;
    if (socket.readyState === socket.OPEN) socket.send(view());
  };
  const stop = subscribe(() => {
    if (!waiting) setImmediate(send);
    waiting = true;
  });
  socket.on("error", () => socket.terminate());
  socket.on("close", stop);
  send();
}
