import type { KnownBlock, ModalView } from "@slack/types";
import type { Sentences } from "#language/english.ts";
import { cutText, limits } from "./limits.ts";
import type { Message } from "./message.ts";

export interface ModalContent {
  readonly callbackId: string;
  /** At most 24 characters. */
  readonly title: string;
  readonly blocks: readonly KnownBlock[];
  readonly submit?: string;
  readonly close?: string;
  readonly metadata?: string;
}

export function modal(content: ModalContent): ModalView {
  const plain = (text: string) =>
    ({ type: "plain_text", text: cutText(text, limits.viewTitle) }) as const;
  return {
    type: "modal",
    callback_id: content.callbackId,
    title: plain(content.title),
    close: plain(content.close ?? "Close"),
    blocks: content.blocks.slice(0, limits.blocksInView),
    ...(content.submit === undefined ? {} : { submit: plain(content.submit) }),
    ...(content.metadata === undefined ? {} : { private_metadata: content.metadata }),
  };
}

/** An answer where there is no message to answer to, as on Home. */
export function answerModal(message: Message, say?: Sentences): ModalView {
  const close = say === undefined ? {} : { close: say.close };
  return modal({ callbackId: "answer", title: "mlops-learn", blocks: message.blocks, ...close });
}
