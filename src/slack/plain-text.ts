/**
 * What a person meant by a Slack text: links give their label or address, mentions of people,
 * channels and groups nothing, entities their character.
 * https://docs.slack.dev/messaging/formatting-message-text
 */
export function slackToPlainText(text: string): string {
  return text
    .replaceAll(/<(?<target>[^<>|]*)(?:\|(?<label>[^<>]*))?>/gu, readable)
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .replaceAll(unseen, " ")
    .replaceAll(/\s+/gu, " ")
    .trim();
}

/** Control characters and changes of direction: nobody types them, and they can hide what stands there. */
const unseen = /[\p{Cc}\p{Bidi_Control}]/gu;

function readable(_whole: string, target: string, label?: string): string {
  if (target.startsWith("#")) return label ?? " ";
  if (/^[@!]/u.test(target)) return " ";
  return label ?? target.replace(/^mailto:/u, "");
}

/** The web addresses that a Slack text links to, each once, as they were before Slack escaped them. */
export function linksIn(text: string): string[] {
  const links = text.matchAll(/<(?<address>https?:\/\/[^<>|\s]+)(?:\|[^<>]*)?>/giu);
  const addresses = [...links].map((link) => link.groups?.["address"] ?? "");
  return [...new Set(addresses.map((address) => address.replaceAll("&amp;", "&")))];
}

/** The first word in lower case, and what follows it. */
export function splitFirstWord(text: string): { readonly first: string; readonly rest: string } {
  const [first = "", ...rest] = text.trim().split(/\s+/u);
  return { first: first.toLowerCase(), rest: rest.join(" ") };
}
