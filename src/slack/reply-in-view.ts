import type { WebClient } from "@slack/web-api";
import type { Message } from "#cards/message.ts";
import { answerModal } from "#cards/modal.ts";
import type { Sentences } from "#language/english.ts";
import { openModal, redrawBelow, stackModal } from "./open-modal.ts";
import { orDirectly, type Reply } from "./reply.ts";

/** What a press where no message stands is answered with. */
export interface PressedInView {
  readonly client: WebClient;
  readonly user: string;
  /** Opens one modal; what comes after it, or too late, comes as a direct message. */
  readonly triggerId: string;
  readonly sentences: () => Promise<Sentences>;
}

/** A press on Home has no message to answer to: the answer opens as a modal. */
export function replyFromHome({ client, user, triggerId, sentences }: PressedInView): Reply {
  const privately = async (message: Message) => {
    const view = answerModal(message, await sentences());
    await orDirectly(() => openModal({ client, triggerId }, view), { client, user, message });
  };
  return { privately, inPlace: privately };
}

/** A press in a modal: further answers stand on top of it, changes are drawn into it. */
export function replyInModal(
  { client, user, triggerId, sentences }: PressedInView,
  viewId: string,
): Reply {
  return {
    privately: async (message) => {
      const view = answerModal(message, await sentences());
      const stacking = { client, triggerId, below: viewId };
      await orDirectly(() => stackModal(stacking, view), { client, user, message });
    },
    inPlace: async (message) => {
      await redrawBelow(client, viewId, answerModal(message, await sentences()));
    },
  };
}
