import { html } from "./html.js";
import { Icon } from "./icon.js";
import { useSession } from "./session.js";

/**
 * Why the last act was refused, unless Slack itself says so in the channel.
 * @param {{ slackSays?: string | undefined }} props What Slack would show here, without the reason.
 */
export function Trouble({ slackSays }) {
  const { view, trouble, dismissTrouble } = useSession();
  const isSaid = view.notices.some(({ text }) => text === trouble);
  return html`<div class="trouble" role="alert">
    ${
      trouble &&
      !isSaid &&
      html`<p>
        ${slackSays ? `${slackSays} (${trouble})` : trouble}
        <button type="button" class="icon-button" aria-label="Dismiss" onClick=${dismissTrouble}>
          <${Icon} name="close" />
        </button>
      </p>`
    }
  </div>`;
}
