import type { InputBlock, View } from "@slack/types";
import { buttonRow, section } from "#cards/elements.ts";
import { limits } from "#cards/limits.ts";
import { resultIds } from "#cards/results.ts";
import type { AtHome, Changing, CreateFeature, FeatureDeps } from "#features/feature.ts";
import type { Sentences } from "#language/english.ts";
import { createLookers } from "./lookers.ts";

/**
 * The Home tab: a search box, then what the features contribute by their order:
 * 10 and 11 what waits for a moderator, 20 continue, 30 saved, 40 topics, 50 this month, 60 alerts, 61 the
 * weekly post, 62 what one suggested, 90 help; and last one quiet row of buttons: settings, privacy.
 */
export const createHome: CreateFeature = (deps) => {
  const lookers = createLookers();
  return {
    name: "home",
    homeOpened: async (asked) => {
      lookers.add(asked.viewer);
      await publishHome(deps, asked);
    },
    heard: (news) => {
      if (news.kind === "person forgotten") lookers.forget(news.who);
      return Promise.resolve();
    },
    homeChanged: async (asked) => {
      if (asked.surface === "home") lookers.add(asked.viewer);
      if (mayLook(asked) || lookers.has(asked.viewer)) await publishHome(deps, asked);
    },
  };
};

/** A modal may stand above Home; a message stands elsewhere, and whoever goes to Home opens it anew. */
function mayLook({ surface }: Changing): boolean {
  return surface !== "private" && surface !== "public";
}

async function publishHome(deps: FeatureDeps, asked: AtHome): Promise<void> {
  const { homeBlocks, homeButtons } = deps.contributed;
  const [blocks, buttons, say] = await Promise.all([
    homeBlocks(asked),
    homeButtons(asked),
    deps.settings.sentences(asked.viewer.team),
  ]);
  const view: View = {
    type: "home",
    blocks: [
      section(`*${say.homeQuestion}*`),
      searchBox(say),
      ...blocks.slice(0, limits.blocksInView - 3),
      ...buttonRow(buttons),
    ],
  };
  await asked.client.views.publish({ user_id: asked.viewer.person, view });
}

function searchBox(say: Sentences): InputBlock {
  return {
    type: "input",
    dispatch_action: true,
    block_id: "home:search",
    label: { type: "plain_text", text: say.homeSearch },
    element: {
      type: "plain_text_input",
      action_id: resultIds.ask,
      placeholder: { type: "plain_text", text: say.homeSearchHint },
      dispatch_action_config: { trigger_actions_on: ["on_enter_pressed"] },
    },
  };
}
