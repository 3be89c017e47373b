import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import { config as loadDotenv } from "dotenv";
import { type Logger, pino } from "pino";
import { readDeadLinks } from "#catalog/dead-links.ts";
import { ConfigError, type Config, parseConfig } from "#config.ts";
import { allFeatures } from "#features/all.ts";
import { createLibraries } from "#features/libraries.ts";
import { openLibrary, type OpenedLibrary } from "#search/kept-library.ts";
import type { Library } from "#search/library.ts";
import { checkTokens, type Identity } from "#slack/check-tokens.ts";
import { createHttpReceiver, createSocketReceiver } from "#slack/receiver.ts";
import { openStore, type Store } from "#store/store.ts";
import { createReadTitle } from "#web/read-title.ts";
import { createApp } from "./app.ts";
import { runChores } from "./chores.ts";
import { runDaily } from "./daily.ts";
import { startListening } from "./start-listening.ts";
import { stopOnSignal } from "./stop.ts";

const oldestNode = 24;

/** Beside Node's own cache of compiled code, and like it not in version control. */
const keptIn = fileURLToPath(new URL("../node_modules/.cache/mlops-learn", import.meta.url));

/** The composition root: config → catalog → index → app. Only this starts things. */
async function main(): Promise<void> {
  refuseOldNode();
  loadDotenv({ quiet: true });
  const config = parseConfig();
  const log = pino({ level: config.logLevel, base: null });
  const identity = await getIdentity(config);
  const { library, keep } = loadLibrary(config, log);
  const store = await openStoreOrExplain(config, log);
  const { app, inHand, catalogLoaded, chores, started } = createApp({
    ...config,
    team: identity.team,
    features: allFeatures,
    libraries: createLibraries({ base: library, store, log, now: Date.now }),
    store,
    deadLinks: loadDeadLinks(config, library, log),
    readTitle: config.fetchTitles ? createReadTitle() : undefined,
    receiver: createReceiver(config, log),
    log,
    now: Date.now,
    newReference: () => randomBytes(2).toString("hex"),
  });
  runDaily({ work: () => inHand.add(store.tidy()), onError: (err) => log.error({ err }, untidy) });
  const stopping = new AbortController();
  const stopTaking = () => {
    stopping.abort();
    return app.stop();
  };
  stopOnSignal({ log, stopTaking, inHand, close: () => store.close() });
  await startListening(app, config);
  log.info(readyLine(config, identity, library));
  keep();
  await catalogLoaded();
  void runChores(chores, stopping.signal);
  if (!stopping.signal.aborted) await started();
}

const untidy = "what is older than it is kept could not be deleted; the next try is tomorrow";

function refuseOldNode(): void {
  const [major] = process.versions.node.split(".");
  if (Number(major) >= oldestNode) return;
  throw new ConfigError([
    `This needs Node ${oldestNode} (got ${process.versions.node}). \`npm ci\` brings it: start with \`npm start\`.`,
  ]);
}

async function getIdentity(config: Config): Promise<Identity> {
  const appToken = config.mode.kind === "socket" ? { appToken: config.mode.appToken } : {};
  const { identity, problems } = await checkTokens({ ...config, ...appToken });
  if (identity === undefined) throw new ConfigError(problems);
  return identity;
}

/** A catalog with faults still answers with what is sound; one without any resource does not start. */
function loadLibrary({ catalogDir }: Config, log: Logger): OpenedLibrary {
  const opened = openLibrary({ catalogDir, keptIn });
  const { library, problems } = opened;
  if (library.catalog.resources.length === 0) {
    throw new ConfigError([
      `CATALOG_DIR: no resource could be read in “${catalogDir}”. \`npm run -s cli -- check\` says why.`,
    ]);
  }
  if (problems.length > 0) {
    log.warn(
      `${problems.length} problems in ${catalogDir}: \`npm run -s cli -- check\` names them`,
    );
  }
  return opened;
}

/** Without the report of the last visit nothing is known to be dead. */
function loadDeadLinks({ catalogDir }: Config, { catalog }: Library, log: Logger) {
  const dead = readDeadLinks(catalogDir, catalog);
  if ("value" in dead) return dead.value;
  log.warn(`${catalogDir}/links.json ${dead.wrong}`);
  return undefined;
}

async function openStoreOrExplain({ databaseUrl }: Config, log: Logger): Promise<Store> {
  const onError = (error: unknown) => log.error({ err: error }, "counts could not be written");
  try {
    return await openStore(databaseUrl, { now: Date.now, onError });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ConfigError([`DATABASE_URL: ${why}`]);
  }
}

function createReceiver({ mode, slackApiUrl }: Config, log: Logger) {
  switch (mode.kind) {
    case "socket":
      return createSocketReceiver(mode.appToken, { slackApiUrl, log });
    case "http":
      return createHttpReceiver(mode.signingSecret, log);
  }
}

function readyLine(
  { mode }: Config,
  { teamName, botUser }: Identity,
  { catalog }: Library,
): string {
  const where =
    mode.kind === "socket" ? "by Socket Mode" : `at ${mode.host}:${mode.port}/slack/events`;
  return `ready: @${botUser} answers in ${teamName} ${where}, with ${catalog.resources.length} resources on ${catalog.topics.length} topics`;
}

try {
  await main();
} catch (error) {
  // An operator can mend these: the sentences are enough, a stack would hide them.
  if (!(error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.problems.join("\n")}\n`);
  process.exit(1);
}
