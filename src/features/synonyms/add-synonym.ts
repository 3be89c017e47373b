import { z } from "zod";
import { button } from "#cards/elements.ts";
import { choiceInput, input, textInput } from "#cards/inputs.ts";
import { englishModal, modal } from "#cards/modal.ts";
import { noticeMessage } from "#cards/notices.ts";
import { resultIds } from "#cards/results.ts";
import { line } from "#catalog/schema.ts";
import type { FeatureDeps } from "#features/feature.ts";
import type { Library } from "#search/library.ts";
import type { Press, Submission, SubmissionResult } from "#slack/handlers.ts";
import { openModal, redrawBelow } from "#slack/open-modal.ts";
import { synonymIds, synonymsMessage } from "./synonym-list.ts";

/** As long as the catalog's own synonyms. */
const longest = 60;

const metadataSchema = z.object({ list: z.string().optional() });

/** Which topic the words mean. `term` is empty where nothing is known yet. */
export async function askForTopic(deps: FeatureDeps, press: Press, term: string): Promise<void> {
  const { catalog } = await deps.libraryOf(press.viewer.team);
  const topics = catalog.topics.map(({ id, label }) => ({ value: id, label }));
  const list = press.actionId === synonymIds.new ? press.view?.id : undefined;
  const view = modal({
    callbackId: synonymIds.save,
    title: term === "" ? "Add a synonym" : "Make it a synonym",
    submit: "Save",
    close: "Cancel",
    metadata: JSON.stringify({ list }),
    blocks: [
      input({
        id: synonymIds.term,
        label: "Words that people here use",
        hint: "As they would search for them.",
        element: textInput({ id: synonymIds.term, initial: term, most: longest }),
      }),
      input({
        id: synonymIds.topic,
        label: "The topic that they mean",
        element: choiceInput({
          ...{ id: synonymIds.topic, choices: topics, placeholder: "Choose a topic" },
        }),
      }),
    ],
  });
  await openModal(press, view);
}

export async function saveSynonym(
  deps: FeatureDeps,
  submission: Submission,
): Promise<SubmissionResult> {
  const { viewer, client, values } = submission;
  const library = await deps.libraryOf(viewer.team);
  const topic = library.catalog.topic(String(values[synonymIds.topic]));
  const term = String(values[synonymIds.term] ?? "").trim();
  if (topic === undefined) {
    return { then: "errors", errors: { [synonymIds.topic]: "Choose one of the topics." } };
  }
  const problem = termProblem(library, { term, label: topic.label });
  if (problem !== undefined) return { then: "errors", errors: { [synonymIds.term]: problem } };
  await deps.store.synonyms.set(viewer, { term, topic: topic.id });
  const later = async () => {
    // It may write to hundreds: the list waits for none of them.
    const changed = deps.contributed.tell({ kind: "library changed", team: viewer.team, client });
    await Promise.all([changed, redrawList(deps, submission)]);
  };
  return { then: "show", view: englishModal(savedMessage(term, topic.label)), later };
}

/** What search would make of the words shows whether they can mean a topic. */
function termProblem(
  { search, catalog }: Library,
  { term, label }: { readonly term: string; readonly label: string },
): string | undefined {
  if (!line.max(longest).safeParse(term).success || !/[\p{L}\p{N}]/u.test(term)) {
    return `Write the words that people use, in at most ${longest} characters.`;
  }
  const { constraints, understood } = search(term, { limit: 1, verbatim: true });
  if (constraints.length > 0) {
    return "Search understands that as a type, level, cost or the like already. Leave that word out.";
  }
  if (understood.some((part) => part.label === label)) {
    return `Search knows already that it means ${label}.`;
  }
  // All of the words: a longer synonym goes before what some of them mean.
  const other = understood.find(
    (part) => part.without === "" && catalog.topics.some((topic) => topic.label === part.label),
  );
  return other === undefined
    ? undefined
    : `It means ${other.label} already. Choose other words; if it is a synonym of your own, remove that one first.`;
}

function savedMessage(term: string, label: string) {
  const search = { label: `Search “${term}”`, actionId: resultIds.ask, value: term };
  return noticeMessage(`“${term}” means ${label} from now on.`, [button(search)]);
}

/** The list that it was added from stands below, if nobody closed it. */
async function redrawList(
  deps: FeatureDeps,
  { viewer, client, metadata }: Submission,
): Promise<void> {
  const { list } = metadataSchema.parse(JSON.parse(metadata));
  await redrawBelow(client, list, englishModal(await synonymsMessage(deps, viewer.team, 0)));
}
