import { wordSet } from "#search/words/stop-words.ts";
import { wordsOfPhrase } from "./negation-words.ts";

const phrases = (text: string): readonly (readonly string[])[] =>
  text.trim().split(/,\s*/).map(wordsOfPhrase);

/** Between two tools: `mlflow or wandb`, `mlflow 还是 wandb`. Folded, as tokens are, here and below. */
export const joiners = wordSet(
  "or vs versus and against with compared than o y ou et e oder und или и 还 或 和 与 と か や 와 과 또",
);

/** Right before a tool's name or right behind it: `alternatives to kubeflow`, `kubeflow alternatives`. */
export const others = phrases(`
alternative, alternatives, competitor, competitors, replacement, replacements,
alternativa, alternativas, sustituto, sustitutos, substituto, substitutos, remplacant, remplacants,
alternativen, ersatz, альтернатива, альтернативы, альтернативу, замена, замену, аналог, аналоги, аналогов,
替代品, 替代方案, 替代, 代替, 替代工具, 代わり, 代替品, 代替ツール, 대안, 대체, 대체재
`);

/** What stands between those and the name. */
export const toward = wordSet(
  "to of for a al ao au de del do para zu fur von pour для 的 の 을 를",
);

/** Right before the name of what is left, or of what does not do. */
export const leaving = phrases(`
replace, replacing, better than, migrate from, migrating from, move from, moving from, move off, moving off,
migrate off, migrating off, move away from, moving away from, switch from, switching from, switch away from,
mejor que, reemplazar, melhor que, substituir, mieux que, remplacer, besser als, ersetzen, лучше чем, заменить
`);

/** As these, where the name ends its clause: whoever is `tired of airflow dags` has not left Airflow. */
export const weary = phrases(`
tired of, sick of, fed up with, bored with, bored of, done with, had enough of, enough of, avoid, avoiding,
ditch, ditching, drop, dropping, dump, dumping, leave, leaving, get rid of, getting rid of, move on from,
moving on from, rather than, harto de, hartos de, cansado de, cansados de, farto de, fartos de, ras le bol de,
marre de, genug von, loswerden, надоел, устали от, устал от, 受够了, 厌倦了
`);

/** Right behind the name: `mlflow or something similar`. */
export const similar = phrases(`
or something similar, or similar, or anything similar, or something like it, or something like that,
o similar, o algo parecido, o algo similar, ou similar, ou algo parecido, ou similaire, oder ahnliches,
oder etwas ahnliches, или что то похожее, или аналог, 或类似
`);

/** Right before the name of a tool or of any other work: `books like …`. */
export const alike = phrases(`
more like, something like, anything like, others like, similar to, comparable to, books like, book like,
courses like, papers like, articles like, posts like, talks like, videos like, podcasts like, guides like,
tutorials like, resources like, parecido a, parecidos a, similar a, similares a, similaire a, similaires a,
ahnlich wie, so etwas wie, bucher wie, buch wie, kurse wie, kurs wie, artikel wie, paper wie, vortrage wie,
libros como, libro como, cursos como, curso como, articulos como, charlas como, podcasts como, livros como, livro como,
artigos como, palestras como, livres comme, livre comme, cours comme, articles comme, podcasts comme, conferences comme,
книги вроде, книги как, курсы вроде, курсы как, статьи вроде, похожее на, похожие на, 类似, 像
`);

/** No slips: `alternativas` is not `alternative`. */
export const comparisonWords: ReadonlySet<string> = new Set(
  [...others, ...leaving, ...weary, ...similar, ...alike].flat(),
);
