import { listenToCommands } from "./listen-commands.ts";
import { listenToEvents } from "./listen-events.ts";
import { listenToOptions } from "./listen-options.ts";
import { listenToPresses } from "./listen-presses.ts";
import { listenToShortcuts } from "./listen-shortcuts.ts";
import { listenToSubmissions } from "./listen-submissions.ts";
import type { Listening } from "./listening.ts";

/** Joins what the features handle to Bolt. */
export function listen(listening: Listening): void {
  listenToCommands(listening);
  listenToPresses(listening);
  listenToSubmissions(listening);
  listenToOptions(listening);
  listenToShortcuts(listening);
  listenToEvents(listening);
  survivePayloads(listening);
}

/**
 * Bolt throws on payloads that lack what it takes for granted, which ends in a 500, and leaves what it
 * does not know (`app_rate_limited`) unanswered, which ends in a 404 after three seconds. Both are
 * acknowledged and logged instead. A command that nobody handles stays with Slack, which tells the person.
 */
function survivePayloads({ app, log }: Listening): void {
  const processEvent = app.processEvent.bind(app);
  app.processEvent = async (event) => {
    const { type, command } = event.body as { readonly type?: unknown; readonly command?: unknown };
    const answered = { yet: false };
    const ack: typeof event.ack = (response) => {
      answered.yet = true;
      return event.ack(response);
    };
    try {
      await processEvent({ ...event, ack });
    } catch (error) {
      log.warn({ err: error, type }, "a payload that could not be read was passed over");
    }
    if (answered.yet || command !== undefined) return;
    log.warn({ type }, "Slack sent something that this version does not handle");
    await event.ack();
  };
}
