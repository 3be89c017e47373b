/** Where British spelling differs from American by rule. `exercise`, `revise` and `noise` are no such verbs. */
const rules: readonly (readonly [british: RegExp, american: string])[] = [
  [/^(\w{2,}[^cv\W])is(e|es|ed|er|ers|ing|ation|ations)$/, "$1iz$2"],
  [/^(anal|catal)ys(e|ed|er|ers|ing)$/, "$1yz$2"],
  [/^(behavi|col|endeav|fav|hon|lab|neighb)our/, "$1or"],
  [/^(cancel|channel|label|level|model|signal)l(ed|er|ers|ing)$/, "$1$2"],
  [/^(catalog|dialog)ue/, "$1"],
  [/^(cent|met)re(s?)$/, "$1er$2"],
  [/^(defen|licen)ce(s?)$/, "$1se$2"],
  [/^practise/, "practice"],
  [/^programme(s?)$/, "program$1"],
  [/^artefact/, "artifact"],
];

/** A folded word as it is spelt in America, where the rule is known: `quantisation` → `quantization`. */
export function toAmerican(word: string): string {
  for (const [british, american] of rules)
    if (british.test(word)) return word.replace(british, american);
  return word;
}
