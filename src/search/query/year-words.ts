/** What people say beside a year, all languages in one list: none means anything else there in another. */
interface BesideYear {
  readonly before: string;
  readonly after: string;
}

/** From the year on. */
export const sinceWords: BesideYear = {
  before:
    "since, after, from, newer than, later than, post, starting, starting in, as of, desde, a partir de, después de, posteriores a, depois de, depuis, à partir de, après, seit, ab, nach, neuer als, с, после, начиная с, не старше, 自, 自从",
  after:
    "or newer, or later, and newer, and later, and after, and onwards, onwards, onward, +, en adelante, o posterior, o más reciente, em diante, ou posterior, et plus, et après, ou plus récent, oder neuer, oder später, und neuer, und später, и позже, и новее, и далее, 以后, 以後, 之后, 以来, 以降, 起, 至今, から, 이후, 부터",
};

/** Up to the year before. */
export const beforeWords: BesideYear = {
  before:
    "before, older than, earlier than, pre, prior to, antes de, anteriores a, avant, vor, älter als, до, раньше, старше",
  after: "之前, 前, より前, 전",
};

/** Up to the year and with it. */
export const untilWords: BesideYear = {
  before:
    "until, till, up to, no later than, hasta, até, jusqu'en, jusqu’en, jusqu'à, jusqu’à, bis, по, не позже",
  after:
    "or older, or earlier, or before, and older, and earlier, and before, o anterior, ou anterior, ou avant, et avant, oder älter, oder früher, und älter, und früher, и раньше, и старше, 以前, まで, 이전, 까지",
};

/** What begins a span of years, parts it and ends it. */
export const spanWords = {
  begins: "between, from, entre, desde, de, von, zwischen, с, от, между, 从",
  parts:
    "and, to, until, till, through, a, y, e, até, hasta, à, et, bis, und, по, до, и, 到, 至, から, 부터, 에서",
  ends: "まで, の間, 까지, 之间, 年间",
} as const;

/** The year alone: `in 2021`. */
export const inWords =
  "in, during, in the year, en, em, del, de, dans, aus, im jahr, aus dem jahr, von, в, за";

/** Between it and `last 3 years`. */
export const articles = "the, el, los, las, o, os, les, ces, den, der, die, das";

/** Said before any of these: `books published after 2020`. */
export const publishedWords =
  "published, released, written, made, dating, publicado, publicada, publicados, publicadas, escritos, escritas, lançados, lançadas, publié, publiés, publiée, publiées, paru, parus, parues, erschienen, veröffentlicht, geschrieben, опубликованные, опубликованная, изданные, вышедшие, написанные";

/** What follows a year in other languages: `2022年`. */
export const yearEndings = "年, 년, года, году, год, г";

/** A part of the year, which is no finer here. */
export const partsOfYear = [
  "january, february, march, april, may, june, july, august, september, october, november, december",
  "jan, feb, mar, apr, jun, jul, aug, sep, sept, oct, nov, dec, early, mid, late",
  "the start of, the beginning of, the end of, the middle of, spring, summer, autumn, fall, winter",
  "enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, octubre, noviembre, diciembre",
  "janeiro, fevereiro, março, maio, junho, julho, setembro, outubro, novembro, dezembro",
  "janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre",
  "januar, februar, märz, juni, juli, oktober, dezember, anfang, mitte, ende",
  "января, февраля, марта, апреля, мая, июня, июля, августа, сентября, октября, ноября, декабря",
  "начала, середины, конца, principios de, finales de, mediados de, início de, début, fin",
];

/** `last 3 years`, which in some languages is said the other way round. */
export const lastWords =
  "last, past, últimos, últimas, derniers, dernières, letzten, letzte, vergangenen, последние, последних, 近, 最近, 过去, 過去, 直近, 최근, 지난";
export const olderWords = "older than, älter als, más antiguos que, старше";
export const newerWords = "newer than, younger than, not older than, neuer als, jünger als, новее";
export const yearUnits =
  "years, year, años, año, anos, ano, ans, années, jahre, jahren, jahr, года, лет, год, 年, 年間, 년";

/** Years counted from now, by how many they lie back. */
export const relativeYears: readonly (readonly [back: number, words: string])[] = [
  [
    0,
    "this year, current year, este año, este ano, cette année, dieses jahr, diesem jahr, этого года, в этом году, 今年, 올해",
  ],
  [
    1,
    "last year, past year, el año pasado, año pasado, ano passado, l'année dernière, l’année dernière, letztes jahr, letztem jahr, letzten jahr, прошлого года, в прошлом году, 去年, 昨年, 작년",
  ],
];

/** With one of these `this year` tells when something happened: `last year we moved to Spark`. */
export const oneself =
  "i, im, ive, we, weve, our, my, ich, wir, unser, unsere, je, j'ai, j’ai, nous, notre, nos, yo, nosotros, nuestro, nuestra, eu, nós, nosso, nossa, я, мы, наш, наша, у нас, 我, 私, 우리";
