/** `Main: subtitle (alias)` → the ways in which people say such a title. */
export function titleForms(title: string): readonly string[] {
  const aliases = [...title.matchAll(/\(([^)]+)\)/g)].map((match) => match[1] ?? "");
  const bare = title.replace(/\s*\([^)]*\)\s*/g, " ").trim();
  const main = bare.split(/[:?!–—|]\s|\s[-–—]\s/)[0] ?? bare;
  const short = aliases.filter((alias) => /^[\w.+-]{3,}$/.test(alias));
  const plain = main.replace(makers, "");
  const forms = [title, bare, main, plain, ...short, ...initialsOf(main)].map(withoutArticle);
  return [...new Set(forms)].filter((form) => form.length > 1);
}

/** `Apache Airflow` is called Airflow. */
const makers = /^(?:Apache|NVIDIA|Amazon|AWS|Google|Microsoft|Meta|Hugging Face|Netflix|Uber)\s+/;

/** `Weights & Biases` is called W&B and wandb. */
function initialsOf(title: string): string[] {
  const initials = /^(\p{L})\p{L}+ & (\p{L})\p{L}+$/u.exec(title);
  return initials
    ? [`${initials[1] ?? ""}&${initials[2] ?? ""}`, `${initials[1] ?? ""}and${initials[2] ?? ""}`]
    : [];
}

function withoutArticle(title: string): string {
  return title.replace(/^(?:the|a|an)\s+/i, "").trim();
}
