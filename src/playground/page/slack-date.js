import { format, nearDay } from "./time.js";

/**
 * @typedef {object} Reader
 * @property {string} zone
 * @property {number} nowMs
 */

/** @type {Record<string, Intl.DateTimeFormatOptions>} */
const dayForms = {
  date_num: { year: "numeric", month: "2-digit", day: "2-digit" },
  date: { year: "numeric", month: "long", day: "numeric" },
  date_short: { year: "numeric", month: "short", day: "numeric" },
  date_long: { year: "numeric", month: "long", day: "numeric", weekday: "long" },
};

/** @type {Record<string, Intl.DateTimeFormatOptions>} */
const clockForms = {
  time: { hour: "numeric", minute: "2-digit" },
  time_secs: { hour: "numeric", minute: "2-digit", second: "2-digit" },
};

/**
 * The text of `<!date^seconds^format>` for one reader: tokens such as `{date_short_pretty}` and
 * `{time}` are replaced, an unknown token stays as it is.
 * @param {number} ms @param {string} template @param {Reader} reader
 */
export function formatSlackDate(ms, template, reader) {
  return template.replace(/\{(\w+)\}/g, (token, name) => tokenText(ms, name, reader) ?? token);
}

/** @param {number} ms @param {string} name @param {Reader} reader */
function tokenText(ms, name, reader) {
  if (name === "ago") return timeAgo(ms, reader.nowMs);
  const clock = clockForms[name];
  if (clock) return format(ms, { ...clock, timeZone: reader.zone });
  const plain = name.replace(/_pretty$/, "");
  const day = dayForms[plain];
  if (!day) return undefined;
  const near = plain === name ? undefined : nearDay(ms, reader)?.toLowerCase();
  return near ?? format(ms, { ...day, timeZone: reader.zone });
}

/** @type {readonly (readonly [Intl.RelativeTimeFormatUnit, number])[]} */
const unitSeconds = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
];

/** @param {number} ms @param {number} nowMs */
function timeAgo(ms, nowMs) {
  const seconds = Math.round((ms - nowMs) / 1000);
  const [unit, size] = unitSeconds.find(([, size]) => Math.abs(seconds) >= size) ?? ["second", 1];
  return new Intl.RelativeTimeFormat("en-US").format(Math.trunc(seconds / size), unit);
}
