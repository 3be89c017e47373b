import type { Logger } from "pino";
import type { CardContent } from "#cards/resource-card.ts";
import type { Resource } from "#catalog/schema.ts";
import type { Sentences } from "#language/english.ts";
import type { CommunitySignals } from "#search/hit.ts";
import type { Contributed, Feature } from "./feature.ts";
import type { Libraries } from "./libraries.ts";
import type { TeamSettings } from "./team-settings.ts";

interface Contributors {
  /** Asked at each call, since a feature is made from what all of them contribute. */
  readonly features: () => readonly Feature[];
  readonly log: Logger;
}

/** Joins what the features contribute. */
export function contributedBy(
  features: () => readonly Feature[],
  { libraries, settings, log }: { libraries: Libraries; settings: TeamSettings; log: Logger },
): Contributed {
  const contributors = { features, log };
  return {
    cards: cardsOf(contributors, settings),
    draw: async (ref, viewer) => {
      const makers = features().flatMap((feature) => Object.entries(feature.answers ?? {}));
      return makers.find(([kind]) => kind === ref.kind)?.[1](ref, viewer);
    },
    gapButtons: (words) => features().flatMap((feature) => feature.gapButtons?.(words) ?? []),
    help: (sentences, { isModerator, isAdmin }) => [
      ...features().flatMap((feature) => helpOf(feature, sentences)),
      ...(isModerator ? features() : []).flatMap((one) => one.moderatorHelp?.(sentences) ?? []),
      ...(isAdmin ? features() : []).flatMap((one) => one.adminHelp?.(sentences) ?? []),
    ],
    examples: (library, community) =>
      features().flatMap((feature) => feature.examples?.(library, community) ?? []),
    waysOn: (query, say) => features().flatMap((feature) => feature.waysOn?.(query, say) ?? []),
    homeBlocks: homeBlocksOf(contributors),
    homeButtons: async (asked) => {
      const rows = await gather(contributors, (feature) => feature.homeButtons?.(asked));
      return rows.flat();
    },
    refreshHome: async (asked) => {
      await gather(contributors, (feature) => feature.homeChanged?.(asked));
    },
    signals: signalsOf(contributors),
    tell: async (news) => {
      if (news.kind === "library changed") libraries.changed(news.team);
      await gather(contributors, (feature) => feature.heard?.(news));
    },
  };
}

function helpOf({ help = [] }: Feature, sentences: Sentences): readonly string[] {
  return typeof help === "function" ? help(sentences) : help;
}

/**
 * What each feature gives, in their order. What a store that is down would have given is left out:
 * searching needs no store.
 */
async function gather<Part>(
  { features, log }: Contributors,
  give: (feature: Feature) => Promise<Part> | undefined,
): Promise<Part[]> {
  const parts = await Promise.all(
    features().map(async (feature) => {
      try {
        const part = await give(feature);
        return part === undefined ? [] : [part];
      } catch (error) {
        log.error({ name: feature.name, err: error }, "a feature could not contribute");
        return [];
      }
    }),
  );
  return parts.flat(1);
}

function cardsOf(contributors: Contributors, settings: TeamSettings): Contributed["cards"] {
  return async (audience, hits, ref) => {
    const say = await settings.sentences(audience.team);
    const resources = hits.map((hit) => hit.resource);
    const offered = await gather(contributors, (feature) =>
      feature.cardActions?.(audience, resources, say),
    );
    return hits.map((hit) => ({
      ...{ hit, say },
      actions: offered.flatMap((actionsOf) => actionsOf(hit.resource)),
      ...noteOn(contributors, hit.resource, say),
      ...(ref === undefined ? {} : { ref }),
    }));
  };
}

function noteOn(
  { features }: Contributors,
  resource: Resource,
  say: Sentences,
): Pick<CardContent, "note"> {
  const notes = features().flatMap((feature) => feature.cardNote?.(resource, say) ?? []);
  return notes.length === 0 ? {} : { note: notes.join(" · ") };
}

function homeBlocksOf(contributors: Contributors): Contributed["homeBlocks"] {
  return async (asked) => {
    const sections = await gather(contributors, async ({ home }) =>
      home === undefined ? [] : [{ order: home.order, blocks: await home.blocks(asked) }],
    );
    const inOrder = sections.flat().sort((a, b) => a.order - b.order);
    return inOrder.flatMap((section) => section.blocks);
  };
}

function signalsOf(contributors: Contributors): Contributed["signals"] {
  const none: CommunitySignals = {
    votes: new Map(),
    blockedTopics: new Set(),
    blockedTypes: new Set(),
    blockedResources: new Set(),
  };
  return async (team) => {
    const parts = await gather(contributors, (feature) => feature.signals?.(team));
    return parts.reduce<CommunitySignals>((all, part) => ({ ...all, ...part }), none);
  };
}
