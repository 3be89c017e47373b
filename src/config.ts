import { z } from "zod";

/** Where the bot listens: an app-level token means Socket Mode, a signing secret alone means HTTP. */
export type Mode =
  | { readonly kind: "socket"; readonly appToken: string }
  | {
      readonly kind: "http";
      readonly signingSecret: string;
      readonly host: string;
      readonly port: number;
    };

export interface Config {
  readonly botToken: string;
  readonly mode: Mode;
  /** Ends in a slash. */
  readonly slackApiUrl: string;
  readonly catalogDir: string;
  readonly databaseUrl: string;
  /** Whether the bot may go out and read the title of a page that somebody suggests. */
  readonly fetchTitles: boolean;
  readonly logLevel: LogLevel;
}

const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
type LogLevel = (typeof logLevels)[number];

/** One sentence a problem, each naming the variable, what it holds, and where to find the right value. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
    this.problems = problems;
  }
}

type Env = Readonly<Record<string, string | undefined>>;

const places = {
  SLACK_BOT_TOKEN: "Slack's app settings, OAuth & Permissions, “Bot User OAuth Token”",
  SLACK_APP_TOKEN: "Slack's app settings, Basic Information, “App-Level Tokens”",
  SLACK_SIGNING_SECRET: "Slack's app settings, Basic Information, “Signing Secret”",
} as const;

/** A token's value never goes into a message: only how it begins, which says what kind it is. */
const beginning = (value: string) => `“${value.slice(0, 5)}…”`;

const token = (name: "SLACK_BOT_TOKEN" | "SLACK_APP_TOKEN", prefix: string) =>
  z.string().refine((value) => value.startsWith(prefix) && !/\s/u.test(value), {
    error: ({ input }) =>
      `${name} must begin with ${prefix} and have no spaces (got ${beginning(String(input))}). It stands in ${places[name]}.`,
  });

const slackApiUrl = z
  .url({
    protocol: /^https?$/u,
    error: ({ input }) =>
      `SLACK_API_URL must be an http(s) address (got “${String(input)}”). Leave it out for Slack itself.`,
  })
  .default("https://slack.com/api/")
  .transform((url) => (url.endsWith("/") ? url : `${url}/`));

const port = z
  .string()
  .refine((text) => /^\d{1,5}$/u.test(text) && Number(text) <= 65_535, {
    error: ({ input }) => `PORT must be a number from 0 to 65535 (got “${String(input)}”).`,
  })
  .default("3000")
  .transform(Number);

const defaultCatalogDir = "catalog";
const defaultDatabaseUrl = "sqlite:./data/mlops-learn.db";

const environment = z.object({
  SLACK_BOT_TOKEN: token("SLACK_BOT_TOKEN", "xoxb-").optional(),
  SLACK_APP_TOKEN: token("SLACK_APP_TOKEN", "xapp-").optional(),
  SLACK_SIGNING_SECRET: z
    .string()
    .regex(/^\S{8,}$/u, {
      error: `SLACK_SIGNING_SECRET is too short or has spaces. It stands in ${places.SLACK_SIGNING_SECRET}.`,
    })
    .optional(),
  SLACK_API_URL: slackApiUrl,
  HOST: z.string().default("0.0.0.0"),
  PORT: port,
  CATALOG_DIR: z.string().default(defaultCatalogDir),
  DATABASE_URL: z
    .string()
    .regex(/^(?:sqlite:.+|:memory:|postgres(?:ql)?:\/\/.+)$/u, {
      error: ({ input }) =>
        `DATABASE_URL must begin with sqlite: or postgres:// (got “${scheme(String(input))}…”). Leave it out to keep everything in ./data/mlops-learn.db.`,
    })
    .default(defaultDatabaseUrl),
  FETCH_TITLES: z
    .enum(["on", "off"], {
      error: ({ input }) => `FETCH_TITLES must be on or off (got “${String(input)}”).`,
    })
    .default("off"),
  LOG_LEVEL: z
    .enum(logLevels, {
      error: ({ input }) =>
        `LOG_LEVEL must be one of ${logLevels.join(", ")} (got “${String(input)}”).`,
    })
    .default("info"),
});

/**
 * Reads the environment (and `.env` in it already). Empty variables count as not set.
 * @throws ConfigError with every problem at once.
 */
export function parseConfig(env: Env = process.env): Config {
  const read = environment.safeParse(withoutEmpty(env));
  const tokens = missingTokens(withoutEmpty(env));
  const problems = [...(read.error?.issues ?? []).map((issue) => issue.message), ...tokens];
  if (!read.success || problems.length > 0) throw new ConfigError(problems);
  const { data } = read;
  return {
    botToken: data.SLACK_BOT_TOKEN ?? "",
    mode: modeOf(data),
    slackApiUrl: data.SLACK_API_URL,
    catalogDir: data.CATALOG_DIR,
    databaseUrl: data.DATABASE_URL,
    fetchTitles: data.FETCH_TITLES === "on",
    logLevel: data.LOG_LEVEL,
  };
}

/** Where the catalog lies; all that a command without Slack needs of the environment. */
export function catalogDir(env: Env = process.env): string {
  return withoutEmpty(env)["CATALOG_DIR"] ?? defaultCatalogDir;
}

/** Where the database is, as it was written; checked by whoever opens it. */
export function databaseUrl(env: Env = process.env): string {
  return withoutEmpty(env)["DATABASE_URL"] ?? defaultDatabaseUrl;
}

function withoutEmpty(env: Env): Env {
  const filled = Object.entries(env).map(([name, value]) => [name, value?.trim()] as const);
  return Object.fromEntries(filled.filter(([, value]) => value !== undefined && value !== ""));
}

function missingTokens(env: Env): string[] {
  const missing = [];
  if (env["SLACK_BOT_TOKEN"] === undefined) {
    missing.push(
      `SLACK_BOT_TOKEN is not set. It begins with xoxb- and stands in ${places.SLACK_BOT_TOKEN}.`,
    );
  }
  if (env["SLACK_APP_TOKEN"] === undefined && env["SLACK_SIGNING_SECRET"] === undefined) {
    missing.push(
      `Neither SLACK_APP_TOKEN nor SLACK_SIGNING_SECRET is set. For Socket Mode set SLACK_APP_TOKEN, which begins with xapp- and stands in ${places.SLACK_APP_TOKEN}; for HTTP set SLACK_SIGNING_SECRET from ${places.SLACK_SIGNING_SECRET}.`,
    );
  }
  return missing;
}

function modeOf(data: z.infer<typeof environment>): Mode {
  if (data.SLACK_APP_TOKEN !== undefined) return { kind: "socket", appToken: data.SLACK_APP_TOKEN };
  return {
    kind: "http",
    signingSecret: data.SLACK_SIGNING_SECRET ?? "",
    host: data.HOST,
    port: data.PORT,
  };
}

/** "postgres:" of an address that may hold a password. */
function scheme(url: string): string {
  return url.slice(0, url.indexOf(":") + 1) || url.slice(0, 8);
}
