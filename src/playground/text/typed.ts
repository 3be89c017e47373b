import type { Block, MessageContent } from "#playground/workspace/message.ts";

interface Names {
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly bot: { readonly id: string; readonly name: string };
}

interface Part {
  readonly mrkdwn: string;
  readonly element: Readonly<Record<string, unknown>>;
}

/** `@name`, but not the middle of an address. */
const mention = /(?<![\w.@])@[\w-]+(?:\.[\w-]+)*/;
/** Punctuation at the end belongs to the sentence. */
const link = /https?:\/\/[^\s<>|]*[^\s<>|.,;:!?)]/;
const special = new RegExp(`(${mention.source}|${link.source})`);
const onlyMentions = new RegExp(`(${mention.source})`);

/** What Slack makes of text typed in the message box: mentions by id, links in brackets, the rest escaped. */
export function parseTyped(typed: string, names: Names): MessageContent {
  const parts = typed.split(special).map((word) => partOf(word, names));
  const elements = parts.filter((part) => part.mrkdwn !== "").map((part) => part.element);
  const section = { type: "rich_text_section", elements };
  const block: Block = { type: "rich_text", block_id: "typed", elements: [section] };
  return { text: parts.map((part) => part.mrkdwn).join(""), blocks: [block] };
}

function partOf(word: string, names: Names): Part {
  const mentioned = word.startsWith("@") && findByName(word.slice(1), names);
  if (mentioned) {
    const element = { type: "user", user_id: mentioned.id };
    return { mrkdwn: `<@${mentioned.id}>`, element };
  }
  if (/^https?:\/\//.test(word)) {
    return { mrkdwn: `<${escapeText(word)}>`, element: { type: "link", url: word } };
  }
  return { mrkdwn: escapeText(word), element: { type: "text", text: word } };
}

/** What reaches a slash command whose manifest says `should_escape`. */
export function escapeCommandText(typed: string, names: Names): string {
  return typed
    .split(onlyMentions)
    .map((word) => {
      const person = word.startsWith("@") && findByName(word.slice(1), names);
      return person ? `<@${person.id}|${person.name}>` : escapeText(word);
    })
    .join("");
}

const escapeText = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** The bot's user name, however it is cased. */
function findByName(name: string, { people, bot }: Names) {
  const wanted = name.toLowerCase();
  return [...people, bot].find((each) => each.name.toLowerCase() === wanted);
}
