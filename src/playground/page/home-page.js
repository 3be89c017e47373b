/** @import { SlackView } from "../view.ts" */
/** @import { LooseBlock } from "./blocks/shape.js" */
import { useEffect } from "preact/hooks";
import { Blocks } from "./blocks/blocks.js";
import { BotHead } from "./channel-page.js";
import { html } from "./html.js";
import { useSession } from "./session.js";
import { useSurface } from "./surface.js";

/** The bot's Home tab. Opening it tells the bot, which then publishes it. */
export function HomePage() {
  const { view, act } = useSession();
  useEffect(() => void act({ do: "open-home" }), [view.me.id]);
  return html`<main class="page">
    <${BotHead} current="home" />
    <div class="home" tabindex="0" role="region" aria-label=${`Home of ${view.bot.name}`}>
      ${
        view.home
          ? html`<${HomeView} key=${view.home.id} home=${view.home} />`
          : html`<p class="empty">${view.bot.name} has not published its Home tab yet.</p>`
      }
    </div>
  </main>`;
}

/** @param {{ home: SlackView }} props */
function HomeView({ home }) {
  const blocks = /** @type {readonly LooseBlock[]} */ (home.blocks);
  const surface = useSurface({ in: "view", view_id: home.id }, blocks, home.state);
  return html`<${Blocks} blocks=${blocks} surface=${surface} errors=${home.errors} />`;
}
