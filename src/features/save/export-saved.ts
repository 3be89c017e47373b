import { joinLines } from "#cards/join-lines.ts";
import { noticeMessage } from "#cards/notices.ts";
import { partCharacters } from "#cards/preformatted.ts";
import { metaLine } from "#cards/words.ts";
import type { Resource } from "#catalog/schema.ts";
import type { FeatureDeps } from "#features/feature.ts";
import { namesOfGone } from "#features/names-of-gone.ts";
import { sendExport } from "#features/send-export.ts";
import type { Sentences } from "#language/english.ts";
import type { Press } from "#slack/handlers.ts";

/** More than anybody reads, and no more than a few messages. */
const mostExported = 500;

/** The whole saved list as Markdown, to copy from as many messages as it needs. */
export async function exportSaved(deps: FeatureDeps, press: Press): Promise<void> {
  const { viewer, reply } = press;
  const { items, total } = await deps.store.saved.list(viewer, { limit: mostExported });
  const { catalog } = await deps.libraryOf(viewer.team);
  const say = await deps.settings.sentences(viewer.team);
  const ids = items.map((item) => item.resource);
  const gone = ids.filter((id) => catalog.resource(id) === undefined);
  const nameOf = await namesOfGone(deps, viewer.team, gone);
  const lines = ids.map((id) => {
    const resource = catalog.resource(id);
    return resource === undefined
      ? `- ${say.leftCatalog(nameOf(id))}`
      : markdownLine(resource, say);
  });
  if (lines.length === 0) return reply.privately(noticeMessage(say.nothingToExport));
  const parts = joinLines(lines, partCharacters);
  await sendExport(deps, press, { what: say.exportedSaved(items.length, total), parts });
}

/** `- [Title](https://…): course · free` */
function markdownLine(resource: Resource, say: Sentences): string {
  const title = resource.title.replaceAll(/[[\]\\]/gu, String.raw`\$&`);
  const url = resource.url.replaceAll("(", "%28").replaceAll(")", "%29");
  return `- [${title}](${url}): ${metaLine(resource, say)}`;
}
