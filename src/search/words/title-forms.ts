/** What stands in brackets to tell two of a name apart. */
const notes = /^(?:\d{4}|ebook|booklet|slides|talk|video|playlist)$/i;

/** `Main: subtitle (alias)` → the ways in which people say such a title. */
export function titleForms(title: string): readonly string[] {
  const aliases = [...title.matchAll(/\(([^)]+)\)/g)].map((match) => match[1] ?? "");
  const bare = title.replace(/\s*\([^)]*\)\s*/g, " ").trim();
  const main = bare.split(/[:?!–—|]\s|\s[-–—]\s/)[0] ?? bare;
  const short = aliases.filter((alias) => /^[\w.+-]{3,}$/.test(alias) && !notes.test(alias));
  const spoken = [title, bare, main].flatMap((form) => [
    form,
    shortened(form),
    spelledOut(form),
    withAnd(form),
    withoutApostrophe(form),
  ]);
  const forms = [...spoken, ...short, ...initialsOf(main)].map(withoutArticle);
  return [...new Set(forms)].filter((form) => form.length > 1);
}

/** `Designing ML Systems` */
const shortened = (title: string): string =>
  title.replaceAll(/\bmachine learning\b/gi, "ML").replaceAll(/\blarge language model/gi, "LLM");

const spelledOut = (title: string): string => title.replaceAll(/\bML\b/g, "Machine Learning");

/** Signs are no words, so `Weights and Biases` is no other form of `Weights & Biases` by itself. */
export const withAnd = (title: string): string => title.replaceAll(" & ", " and ");

/** `LLM Engineers Handbook` */
const withoutApostrophe = (title: string): string => title.replaceAll(/['’](?=s\b)/g, "");

const wordsOfAcronym = 4;

/** `Designing Data-Intensive Applications` is called DDIA. Shorter acronyms mean too much else. */
export function acronymOf(title: string): string | undefined {
  const words = title.match(/\p{L}+/gu) ?? [];
  const isWhole = words.length >= wordsOfAcronym && !/[:?!(]/.test(title);
  return isWhole ? words.map((word) => word.charAt(0)).join("") : undefined;
}

const makers = /^(?:Apache|NVIDIA|Amazon|AWS|Google|Microsoft|Meta|Hugging Face|Netflix|Uber)\s+/;

/** `Weights & Biases` is called W&B and wandb. */
function initialsOf(title: string): string[] {
  const initials = /^(\p{L})\p{L}+ & (\p{L})\p{L}+$/u.exec(title);
  return initials
    ? [`${initials[1] ?? ""}&${initials[2] ?? ""}`, `${initials[1] ?? ""}and${initials[2] ?? ""}`]
    : [];
}

/** `The Batch` keeps its article: `batch` alone is a word like any other. */
export function withoutArticle(title: string): string {
  const rest = title.replace(/^(?:the|a|an)\s+/i, "").trim();
  return rest.includes(" ") ? rest : title;
}

/** `Apache Airflow` the tool is called Airflow. */
export function withoutMaker(title: string): string {
  return title.replace(makers, "");
}
