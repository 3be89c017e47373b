import type { englishErrors } from "#language/english/errors.ts";

export const germanErrors: typeof englishErrors = {
  failed: (ref) =>
    `Bei mir ist etwas schiefgegangen; von dir ist nichts verloren. Bitte versuch es in einer Minute noch einmal. Wenn es so bleibt, nenne denen, die diesen Bot betreiben, diese Nummer. (ref ${ref})`,
  notSubmitted:
    "Bei mir ist etwas schiefgegangen; gespeichert ist nichts. Bitte versuch es in einer Minute noch einmal.",
  storeFull: storeAway("nichts speichern: die Festplatte ist voll"),
  storeReadOnly: storeAway("nichts speichern: die Datenbank lässt sich nicht beschreiben"),
  storeUnreachable: storeAway("nichts speichern oder nachsehen: die Datenbank antwortet nicht"),
  storeDamaged: storeAway("nichts speichern oder nachsehen: die Datenbank ist beschädigt"),
  storeBusy: storeAway("nichts speichern oder nachsehen: die Datenbank ist überlastet"),
  resourceGone:
    "Dieser Eintrag steht nicht mehr im Katalog, also ist nichts geändert. Such noch einmal nach dem, was da ist.",
  buttonOutdated:
    "Dieser Knopf stammt aus einer früheren Version von mir und geht nicht mehr. Frag noch einmal mit /mlops-learn und nimm den neuen.",
  buttonForgot:
    "Dieser Knopf weiß nicht mehr, was gefragt war. Frag noch einmal mit /mlops-learn und denselben Worten.",
};

function storeAway(why: string): string {
  return `Ich kann gerade ${why}. Suchen geht trotzdem; bitte versuch es später noch einmal, und sag denen, die diesen Bot betreiben, Bescheid, wenn es so bleibt.`;
}
