import { setImmediate as nextTurn } from "node:timers/promises";
import type { WebClient } from "@slack/web-api";
import { cardsMessage } from "#cards/cards-message.ts";
import { actions, button } from "#cards/elements.ts";
import { cutText } from "#cards/limits.ts";
import { plainInMrkdwn } from "#cards/mrkdwn.ts";
import type { FeatureDeps, News } from "#features/feature.ts";
import { sendClaimed } from "#features/send-claimed.ts";
import type { Hit } from "#search/hit.ts";
import type { Alert } from "#store/alerts.ts";

export const alertIds = {
  add: "alerts:add",
  stop: "alerts:stop",
  stopAll: "alerts:stop-all",
} as const;

/** As many cards as a short answer has. */
const shownCards = 3;
/** Among so many it is looked for: a constraint that others meet better may put it behind them. */
const lookedAt = 10;
/** A hit with such a reason is about what was asked, rather than liked, near to it or of the same type. */
const ofTheSubject: ReadonlySet<string> = new Set(["title", "text", "topic", "author"]);

/** What is there by now is told once: when the bot starts, and after each change of a library. */
export async function hear(deps: FeatureDeps, news: News): Promise<void> {
  if (news.kind === "library changed") await checkTeam(deps, news.team, news.client);
  if (news.kind !== "started") return;
  for (const team of news.teams) {
    await checkTeam(deps, team, await news.clientOf(team));
  }
}

async function checkTeam(deps: FeatureDeps, team: string, client: WebClient): Promise<void> {
  const waiting = await deps.store.alerts.waiting(team);
  if (waiting.length === 0) return;
  const [{ search }, community] = await Promise.all([
    deps.libraryOf(team),
    deps.contributed.signals(team),
  ]);
  for (const alert of waiting) {
    const { confidence, hits } = search(alert.query, { limit: lookedAt, community });
    const answers = hits.filter(({ reasons }) =>
      reasons.some(({ factor }) => ofTheSubject.has(factor)),
    );
    if (confidence === "strong" && answers.length > 0) {
      await tell(deps, client, { alert, hits: answers.slice(0, shownCards) });
    }
    // Answers to people come between the searches.
    await nextTurn();
  }
}

interface Found {
  readonly alert: Alert;
  readonly hits: readonly Hit[];
}

async function tell(deps: FeatureDeps, client: WebClient, found: Found): Promise<void> {
  const { alerts } = deps.store;
  const { team, id, person } = found.alert;
  const message = await foundMessage(deps, found);
  if (!(await alerts.claim(team, id))) return;
  await sendClaimed(deps, client, { person, message, release: () => alerts.release(team, id) });
}

async function foundMessage({ contributed, settings }: FeatureDeps, { alert, hits }: Found) {
  const say = await settings.sentences(alert.team);
  const asked = plainInMrkdwn(cutText(alert.query, 150));
  const cards = await contributed.cards(alert, hits);
  const stop = {
    label: say.stopMessages,
    actionId: alertIds.stopAll,
    value: "all",
    spoken: say.stopMessagesAbout,
  };
  return cardsMessage({
    heading: say.nowThereIs(asked),
    cards,
    after: [actions([button(stop)])],
  });
}
