import { countOf } from "#language/count-of.ts";

/** Learning paths, and where one stands in them. */
export const englishPaths = {
  path: (request: string) => `Path: ${request}`,
  pathSum: (steps: number, time: string) => `${countOf(steps, "step")}, ${time} in all`,
  pathLeft: (done: number, steps: number, time: string) => `${done} of ${steps} done, ${time} left`,
  pathDone: (steps: number) => `All ${countOf(steps, "step")} done`,
  /** `sentence` is the path's own, in English: another language says it by what there is. */
  pathThin: (found: number, request: string, sentence: string) => sentence,
  pathEmpty: "Nothing of it is left in the catalog",
  pathGone: (steps: number) =>
    `${countOf(steps, "step")} left the catalog since this path was started.`,
  stepDone: "done",
  pathNext: (step: string) => `Next: ${step}`,
  pathWaits: "It waits on my Home tab and under `/mlops-learn path`.",
  pathStart: "Start this path",
  pathStartSpoken: (request: string) => `Start the path: ${request}`,
  pathSee: "See path",
  pathSeeSpoken: (request: string) => `See the path: ${request}`,
  pathLeave: "Leave it",
  pathLeaveSpoken: (request: string) => `Leave the path: ${request}`,
  pathIsLeft: "You left the path. What you marked as done stays done.",
  pathWasLeft: "You had left that path already.",
  pathSearch: "Search for single resources",
  pathSearchSpoken: (request: string) => `Search for single resources on: ${request}`,
  yourPaths: "Your paths",
  yourPathsText: (count: number) => `${countOf(count, "path")} that you started.`,
  seeAllPaths: (count: number) => `See all ${count} paths`,
  noPaths:
    "You follow no path. Ask for one by its topic, with the time that you have, a cost and a level as you like: /mlops-learn path feature stores in 10 hours",
};
