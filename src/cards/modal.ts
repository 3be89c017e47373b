import type { KnownBlock, ModalView } from "@slack/types";
import { english, type Sentences } from "#language/english.ts";
import { cutText, limits } from "./limits.ts";
import type { Message } from "./message.ts";

export interface ModalContent {
  readonly callbackId: string;
  /** At most 24 characters. */
  readonly title: string;
  readonly blocks: readonly KnownBlock[];
  readonly submit?: string;
  readonly close: string;
  readonly metadata?: string;
}

export function modal(content: ModalContent): ModalView {
  const plain = (text: string) =>
    ({ type: "plain_text", text: cutText(text, limits.viewTitle) }) as const;
  return {
    type: "modal",
    callback_id: content.callbackId,
    title: plain(content.title),
    close: plain(content.close),
    blocks: content.blocks.slice(0, limits.blocksInView),
    ...(content.submit === undefined ? {} : { submit: plain(content.submit) }),
    ...(content.metadata === undefined ? {} : { private_metadata: content.metadata }),
  };
}

/** An answer where there is no message to answer to, as on Home. */
export function answerModal({ blocks }: Message, { close }: Sentences): ModalView {
  return modal({ callbackId: "answer", title: "mlops-learn", blocks, close });
}

/** Of what is said in English everywhere: review, synonyms, the weekly post (docs/decisions/0006). */
export function englishModal(message: Message): ModalView {
  return answerModal(message, english);
}
