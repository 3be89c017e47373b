/** `Main: subtitle (alias)` → the ways in which people say such a title. */
export function titleForms(title: string): readonly string[] {
  const aliases = [...title.matchAll(/\(([^)]+)\)/g)].map((match) => match[1] ?? "");
  const bare = title.replace(/\s*\([^)]*\)\s*/g, " ").trim();
  const main = bare.split(/[:?!–—|]\s|\s[-–—]\s/)[0] ?? bare;
  const short = aliases.filter((alias) => /^[\w.+-]{3,}$/.test(alias));
  const forms = [title, bare, main, ...short].map(withoutArticle);
  return [...new Set(forms)].filter((form) => form.length > 1);
}

function withoutArticle(title: string): string {
  return title.replace(/^(?:the|a|an)\s+/i, "").trim();
}
