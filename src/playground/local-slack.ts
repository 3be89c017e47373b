import { createPerson, type PersonDriver } from "./acting/person.ts";
import type { Outcome, Stage } from "./acting/stage.ts";
import { uninstall } from "./acting/uninstall.ts";
import { machineClock, type Clock } from "./clock.ts";
import { createAnnouncer } from "./delivery/announcer.ts";
import { createDispatcher, type Dispatcher } from "./delivery/dispatcher.ts";
import type { Ack, EnvelopeType } from "./delivery/envelope.ts";
import { createHttpMode } from "./delivery/http-mode.ts";
import { createSocketMode, type SocketMode } from "./delivery/socket-mode.ts";
import { createTickets } from "./delivery/tickets.ts";
import { createFaults, type Faults } from "./faults/faults.ts";
import { createApiRoute } from "./http/api-route.ts";
import { createRecorder, type RecordedCall } from "./http/recorder.ts";
import { createResponseRoute } from "./http/response-route.ts";
import { startServer, type Routes } from "./http/server.ts";
import type { JsonObject } from "./json.ts";
import type { ApiContext } from "./web-api/method.ts";
import type { AppManifest } from "./workspace/app.ts";
import type { Wait } from "./workspace/changes.ts";
import { communityWorkspace, type WorkspaceFixture } from "./workspace/fixture.ts";
import { readAppManifest } from "./workspace/read-manifest.ts";
import { createWorkspace, type Workspace } from "./workspace/workspace.ts";

export interface LocalSlackOptions {
  /** 0 takes any free port. */
  readonly port?: number;
  readonly fixture?: WorkspaceFixture;
  /** The repository's own where none is given. */
  readonly manifest?: AppManifest;
  readonly clock?: Clock;
  /** Of the faults that are drawn at random. */
  readonly seed?: number;
  /** More to serve at the same address: the playground's page. */
  readonly routes?: (slack: LocalSlack) => Routes;
}

/** A Slack on this machine. */
export interface LocalSlack {
  /** `http://127.0.0.1:…` */
  readonly url: string;
  /** What the bot takes as SLACK_API_URL. */
  readonly apiUrl: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  readonly workspace: Workspace;
  readonly stage: Stage;
  readonly dispatcher: Dispatcher;
  readonly sockets: SocketMode;
  readonly faults: Faults;
  /** Every call of the Web API and of a `response_url`, oldest first. */
  readonly calls: readonly RecordedCall[];
  readonly onCall: (listener: (call: RecordedCall) => void) => () => void;
  as(person: string): PersonDriver;
  /** Waits for a change of the workspace: see `Changes.until`. */
  readonly until: <T>(read: () => T | undefined | false, wait?: Wait) => Promise<T>;
  /** Leaves Socket Mode: from now on signed requests go to this URL. */
  deliverTo(requestUrl: string): void;
  /** Sends any payload as it stands, for tests of what no person could do. */
  send(type: EnvelopeType, payload: JsonObject): Promise<Ack>;
  /** Removes the app from the workspace. */
  uninstall(): Promise<Outcome>;
  readonly close: () => Promise<void>;
}

export async function startLocalSlack(options: LocalSlackOptions = {}): Promise<LocalSlack> {
  let url = "";
  const parts = assemble(options, () => url);
  const slack = { ...parts.slack, url, apiUrl: "", close: () => Promise.resolve() };
  const more = options.routes?.(slack);
  const server = await startServer(options.port ?? 0, {
    http: [createApiRoute(parts), createResponseRoute(parts), ...(more?.http ?? [])],
    sockets: [parts.tickets.route, ...(more?.sockets ?? [])],
  });
  url = `http://127.0.0.1:${server.port}`;
  return Object.assign(slack, { url, apiUrl: `${url}/api/`, close: server.close });
}

/** Everything but the server. */
function assemble(options: LocalSlackOptions, origin: () => string) {
  const {
    clock = machineClock,
    fixture = communityWorkspace,
    manifest = readAppManifest(),
  } = options;
  const workspace = createWorkspace(fixture, { manifest, clock });
  const { app, changes } = workspace;
  const sockets = createSocketMode({ app, clock, onChange: changes.touch });
  const faults = createFaults({ seed: options.seed ?? 1, clock });
  const dispatcher = createDispatcher({
    clock,
    transport: faults.disturb(sockets, sockets),
    onDelivered: changes.touch,
  });
  const tickets = createTickets(sockets, origin);
  const { calls, record, onCall } = createRecorder();
  const announcer = createAnnouncer({ workspace, dispatcher, clock });
  const stage: Stage = { workspace, dispatcher, announcer, origin };
  const context: ApiContext = { workspace, announcer, clock, origin, openSocket: tickets.open };
  const slack = {
    ...{ workspace, stage, dispatcher, sockets, faults, calls, onCall },
    ...{ botToken: app.bot_token, appToken: app.app_token, signingSecret: app.signing_secret },
    as: (person: string) => createPerson(stage, person),
    until: changes.until,
    uninstall: () => uninstall(stage),
    deliverTo: (url: string) =>
      dispatcher.use(
        faults.disturb(createHttpMode({ url, signingSecret: app.signing_secret, clock }), sockets),
      ),
    send: (type: EnvelopeType, payload: JsonObject) =>
      type === "events_api" ? dispatcher.tell(payload).first : dispatcher.ask(type, payload),
  };
  return { slack, context, faults, record, tickets };
}
