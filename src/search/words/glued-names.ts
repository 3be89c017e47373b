/** Shorter names are found in nearly any pair of words. */
const minName = 5;

export interface GluedNames {
  /** The words of a name that was typed as one: `greatexpectations` → great, expectations. */
  readonly parts: (word: string) => readonly string[] | undefined;
  /** The name that is one word where two were typed: `ml flow` → mlflow. */
  readonly whole: (first: string, second: string) => string | undefined;
  /** Names without their spaces, which slips are put right to as to any word. */
  readonly glued: readonly string[];
}

/** `names` are folded, their words parted by spaces. What is a word already was not glued: MLOps is no `ML Ops`. */
export function createGluedNames(
  names: Iterable<string>,
  isWord: (word: string) => boolean,
): GluedNames {
  const parts = new Map<string, readonly string[]>();
  const wholes = new Set<string>();
  for (const name of names) {
    const words = name.split(" ");
    const glued = words.join("");
    if (glued.length < minName) continue;
    if (words.length === 1) wholes.add(glued);
    else if (!isWord(glued)) parts.set(glued, words);
  }
  return {
    parts: (word) => parts.get(word),
    whole: (first, second) => {
      const glued = first + second;
      return wholes.has(glued) ? glued : undefined;
    },
    glued: [...parts.keys()],
  };
}
