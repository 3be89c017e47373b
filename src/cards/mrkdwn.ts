import { limits } from "./limits.ts";

/**
 * Everything that a person or the catalog wrote passes through here before it reaches mrkdwn or a
 * fallback text. Slack reads `<…>` as mentions and links and asks to escape exactly these three:
 * https://docs.slack.dev/messaging/formatting-message-text
 */
export function escapeMrkdwn(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Invisible: the eye sees the text as it was written, Slack no longer sees a mark. */
const wordJoiner = "\u2060";

/** A mark opens or closes formatting only at the edge of a word: `snake_case` stays as it is. */
const formattingMark = /(?<![\p{L}\p{N}])[_~`](?=\S)|(?<=\S)[_~`](?![\p{L}\p{N}])/gu;

/** Looks alike. Within bold text no asterisk is inert, wherever it stands: Slack then shows them all. */
const asteriskOperator = "\u2217";

const emojiName = /:(?=[a-z0-9_+'-]+:)/gu;

/** One line that shows as it was written: no mention, link, emphasis or emoji comes of it. */
export function plainInMrkdwn(text: string): string {
  return escapeMrkdwn(text.replaceAll(/\s+/gu, " ").trim())
    .replaceAll("*", asteriskOperator)
    .replaceAll(formattingMark, `$&${wordJoiner}`)
    .replaceAll(emojiName, `$&${wordJoiner}`);
}

/** A link with a label, or the label alone where the address is not http(s), or too long. */
export function link(url: string, label: string): string {
  const text = plainInMrkdwn(label).replaceAll("|", "¦");
  if (!/^https?:\/\//u.test(url)) return text;
  const address = escapeMrkdwn(url).replaceAll("|", "%7C").replaceAll(/\s/gu, "%20");
  return address.length > limits.linkAddress ? text : `<${address}|${text}>`;
}
