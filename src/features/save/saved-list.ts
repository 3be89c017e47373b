import { button } from "#cards/elements.ts";
import type { FeatureDeps } from "#features/feature.ts";
import type { MarkedList } from "#features/marked-list.ts";
import { saveIds } from "./save-ids.ts";

export function savedList({ store }: FeatureDeps): MarkedList {
  return {
    kind: "saved",
    marks: store.saved,
    ids: saveIds,
    words: (say) => ({
      heading: say.saved,
      none: say.nothingSaved,
      count: say.savedCount,
      removeSpoken: say.removeFromSaved,
    }),
    more: (say) => [button({ label: say.exportSaved, actionId: saveIds.export, value: "all" })],
  };
}
