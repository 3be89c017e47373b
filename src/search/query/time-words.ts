/** What one learns in a day, in a weekend of two days, and in a week beside work. */
export const dayHours = 6;
export const weekendHours = 12;
export const weekHours = 10;

/** Units of time in hours of learning, all languages that are read here in one list. */
export const timeUnits: readonly (readonly [hours: number, words: string])[] = [
  [
    1 / 60,
    "minute, minutes, min, mins, minuto, minutos, minuten, минута, минуты, минуту, минут, мин, 分钟, 分鐘, 分, 분",
  ],
  [
    1,
    "hour, hours, hr, hrs, h, hora, horas, heure, heures, stunde, stunden, std, час, часа, часов, 小时, 小時, 个小时, 個小時, 時間, 시간",
  ],
  [
    dayHours,
    "day, days, día, días, dia, dias, jour, jours, journée, tag, tage, tagen, день, дня, дней, 天, 日, 日間, 일",
  ],
  [
    weekendHours,
    "weekend, weekends, fin de semana, fines de semana, fins de semana, week-end, week-ends, wochenende, wochenenden, выходные, выходных, 周末, 個週末, 个周末, 週末, 주말",
  ],
  [
    weekHours,
    "week, weeks, semana, semanas, semaine, semaines, woche, wochen, неделя, неделю, недели, недель, 周, 个星期, 星期, 週間, 주",
  ],
];

/** What people say before the time that they have. */
export const withinWords = [
  "in, under, within, less than, up to, shorter than, no longer than, no more than, at most, maximum, max",
  "en, menos de, hasta, dentro de, máximo, como máximo, em, até, no máximo, moins de, sous, dans, maximum",
  "unter, innerhalb von, binnen, weniger als, kürzer als, höchstens, maximal, bis zu",
  "за, до, меньше, менее, не более, не больше, не дольше, короче, в течение, 不到, 少于",
].join(", ");

/** … and behind it. */
export const withinAfter = "以内, 之内, 内, 以下, 未満, 이내, 안에, 이하, 미만";

/** … and before what is not enough: `courses of more than 20 hours`. */
export const beyondWords =
  "longer than, more than, at least, over, más de, al menos, mais de, pelo menos, plus de, au moins, länger als, mehr als, mindestens, больше, более, не менее, дольше";

/** `fails after 5 hours`, `every 2 hours`: it tells of something else than of one's own time. */
export const toldBefore = [
  "after, every, each, take, takes, took, last, lasts, past, run, runs, until, before, over, at least, than, beyond",
  "cada, tras, después de, hace, dura, duran, más de, últimas, últimos, depois de, há, leva, mais de",
  "chaque, toutes les, tous les, après, depuis, il y a, dure, prend, plus de",
  "alle, jede, jeden, nach, seit, vor, dauert, dauern, braucht, länger als, mehr als, letzten",
  "каждые, каждый, через, после, спустя, занимает, длится, более, больше, последние, 每, 过去, 最近, 第, 月, 최근, 매",
].join(", ");

/** `60 days late`, `5 hours a day` */
export const toldAfter = [
  "late, ago, old, per, delay, later, behind, a day, a week, a month, each, every",
  "de retraso, de atraso, al día, por día, por dia, por semana, atrás, après, plus tard, par jour, par semaine, de retard",
  "später, alt, pro tag, pro woche, am tag, verspätung, назад, спустя, в день, в неделю, задержки",
  "前, 后, 後, ごと, おき, 毎, 每天, 마다, 전, 후, 뒤, 차, 째",
].join(", ");
