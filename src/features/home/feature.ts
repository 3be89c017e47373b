import type { InputBlock, View } from "@slack/types";
import { actions, section } from "#cards/elements.ts";
import { limits } from "#cards/limits.ts";
import { resultIds } from "#cards/results.ts";
import type { AtHome, CreateFeature, FeatureDeps } from "#features/feature.ts";

/**
 * The Home tab: a search box, then what the features contribute by their order:
 * 10 what waits for a moderator, 20 continue, 30 saved, 40 topics, 50 this month, 90 help; and last
 * one quiet row of buttons: settings, privacy.
 */
export const createHome: CreateFeature = (deps) => ({
  name: "home",
  homeOpened: (asked) => publishHome(deps, asked),
});

async function publishHome(deps: FeatureDeps, asked: AtHome): Promise<void> {
  const { homeBlocks, homeButtons } = deps.contributed;
  const [blocks, buttons] = await Promise.all([homeBlocks(asked), homeButtons(asked)]);
  const quietRow = buttons.length === 0 ? [] : [actions(buttons)];
  const view: View = {
    type: "home",
    blocks: [
      section("*What do you want to learn about MLOps?*"),
      searchBox,
      ...blocks.slice(0, limits.blocksInView - 3),
      ...quietRow,
    ],
  };
  await asked.client.views.publish({ user_id: asked.viewer.person, view });
}

const searchBox: InputBlock = {
  type: "input",
  dispatch_action: true,
  block_id: "home:search",
  label: { type: "plain_text", text: "Search" },
  element: {
    type: "plain_text_input",
    action_id: resultIds.ask,
    placeholder: { type: "plain_text", text: "drift detection, free courses on RAG, chip huyen …" },
    dispatch_action_config: { trigger_actions_on: ["on_enter_pressed"] },
  },
};
