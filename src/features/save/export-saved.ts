import type { RichTextBlock } from "@slack/types";
import { limits } from "#cards/limits.ts";
import type { Message } from "#cards/message.ts";
import { escapeMrkdwn } from "#cards/mrkdwn.ts";
import { noticeMessage } from "#cards/notices.ts";
import { metaLine } from "#cards/words.ts";
import type { Resource } from "#catalog/schema.ts";
import type { FeatureDeps } from "#features/feature.ts";
import type { Press } from "#slack/handlers.ts";

/** More than anybody reads, and no more than a few messages. */
const mostExported = 500;

/** The whole saved list as Markdown, to copy from as many messages as it needs. */
export async function exportSaved(deps: FeatureDeps, { viewer, reply }: Press): Promise<void> {
  const { items } = await deps.store.saved.list(viewer, { limit: mostExported });
  const { catalog } = await deps.libraryOf(viewer.team);
  const lines = items.map((item) => markdownLine(item.resource, catalog.resource(item.resource)));
  if (lines.length === 0) return reply.privately(noticeMessage("Nothing saved yet to export."));
  const parts = splitLines(lines, limits.messageCharacters / 2);
  for (const [at, part] of parts.entries()) {
    await reply.privately(markdownMessage(part, `${at + 1} of ${parts.length}`));
  }
}

/** `- [Title](https://…): course · free` */
function markdownLine(id: string, resource: Resource | undefined): string {
  if (resource === undefined) return `- ${id} (has left the catalog)`;
  const title = resource.title.replaceAll(/[[\]\\]/gu, String.raw`\$&`);
  const url = resource.url.replaceAll("(", "%28").replaceAll(")", "%29");
  return `- [${title}](${url}): ${metaLine(resource)}`;
}

/** Whole lines, joined up to `most` characters. */
function splitLines(lines: readonly string[], most: number): string[] {
  return lines.reduce<string[]>((parts, line) => {
    const last = parts.at(-1);
    if (last === undefined || last.length + line.length + 1 > most) return [...parts, line];
    return [...parts.slice(0, -1), `${last}\n${line}`];
  }, []);
}

/** Preformatted, so that Slack changes nothing of it. */
function markdownMessage(markdown: string, part: string): Message {
  const block: RichTextBlock = {
    type: "rich_text",
    elements: [{ type: "rich_text_preformatted", elements: [{ type: "text", text: markdown }] }],
  };
  const text = `Your saved resources as Markdown, part ${part}.`;
  return {
    text: `${text}\n${escapeMrkdwn(markdown).slice(0, limits.fallback - 100)}`,
    blocks: [block],
  };
}
