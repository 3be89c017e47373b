import type { Command, CommandHandler } from "#slack/handlers.ts";
import { UserError } from "#slack/user-error.ts";
import { type Change, type MakeChange, pause, resume, turnOff } from "./changes.ts";
import type { FormDeps } from "./form.ts";
import { historyMessage, overviewMessage, ownMessage } from "./overview.ts";
import { showUpcoming } from "./previews.ts";
import { openForm } from "./set-up.ts";

type Run = (deps: FormDeps, command: Command) => Promise<void>;

/** What may follow `weekly`, each about the channel in which it is typed. */
const words: Readonly<Record<string, Run>> = {
  "": async (deps, command) => {
    const { triggerId } = command;
    if (triggerId === undefined) throw new UserError(noForm);
    const channel = isDirect(command) ? undefined : command.channel;
    await openForm(deps, { ...command, triggerId }, channel);
  },
  show: async (deps, { viewer, channel, reply }) => {
    const message = isDirect({ channel })
      ? await ownMessage(deps, viewer)
      : await overviewMessage(deps, { team: viewer.team, channel });
    await reply.privately(message);
  },
  preview: inChannel((deps, command) => showUpcoming(deps, command)),
  history: inChannel(async (deps, { viewer, channel, reply }) =>
    reply.privately(await historyMessage(deps, { team: viewer.team, channel })),
  ),
  pause: changing(pause),
  resume: changing(resume),
  off: changing(turnOff),
};

/** What people type for these besides, in English and German. */
const alsoCalled: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "": "start, on, set up, setup, edit, change, an, ändern",
    show: "status, info, list, zeigen",
    preview: "next, vorschau",
    history: "past, verlauf",
    resume: "unpause, continue, weiter",
    off: "stop, end, disable, remove, delete, aus, beenden",
  }).flatMap(([name, others]) => others.split(", ").map((other) => [other, name] as const)),
);

export function weeklyCommand(deps: FormDeps): CommandHandler {
  const known = [...Object.keys(words), ...alsoCalled.keys()].filter(Boolean);
  return {
    takes: new RegExp(`^(?:${known.join("|")})$`, "iu"),
    run: async (command) => {
      const word = command.text.toLowerCase();
      await words[alsoCalled.get(word) ?? word]?.(deps, command);
    },
  };
}

const noForm =
  "I cannot open a form from here. Type /mlops-learn weekly with its slash, in the channel that should get the weekly post.";

const isDirect = ({ channel }: Pick<Command, "channel">) => channel.startsWith("D");

function inChannel(run: Run): Run {
  return async (deps, command) => {
    if (isDirect(command)) {
      throw new UserError(
        "A weekly post belongs to a channel: type that in the channel, or /mlops-learn weekly show for all that you set up.",
      );
    }
    await run(deps, command);
  };
}

function changing(make: MakeChange): Run {
  return inChannel(async (deps, command) => {
    const change: Change = command;
    const done = await make(deps, change);
    const { viewer, channel, reply } = command;
    await reply.privately(await overviewMessage(deps, { team: viewer.team, channel }, done));
    await deps.contributed.refreshHome(command);
  });
}
