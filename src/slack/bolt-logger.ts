import { type Logger as BoltLogger, LogLevel } from "@slack/bolt";
import type { Logger } from "pino";

/**
 * Bolt's messages in the bot's own log. The level is the log's, so setting it here does nothing. What
 * Bolt says for debugging is left out at any level: it is whole payloads, the words of people and the
 * secret addresses of replies and of the socket among them.
 */
export function boltLogger(log: Logger): BoltLogger {
  const bolt = log.child({ name: "bolt" });
  const line = (parts: unknown[]) => parts.map(String).join(" ");
  return {
    debug: () => undefined,
    info: (...parts: unknown[]) => bolt.debug(line(parts)),
    warn: (...parts: unknown[]) => bolt.warn(line(parts)),
    error: (...parts: unknown[]) => bolt.error(line(parts)),
    setLevel: () => undefined,
    getLevel: () => LogLevel.INFO,
    setName: () => undefined,
  };
}
