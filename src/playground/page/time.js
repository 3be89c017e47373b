/** Slack's own default: American English, 12 hours. */
const locale = "en-US";

/** @param {string} ts A message's ts: seconds. */
export function tsToMs(ts) {
  return Number(ts) * 1000;
}

/** @param {number} ms @param {string} zone "9:41 AM" */
export function clockTime(ms, zone) {
  return format(ms, { hour: "numeric", minute: "2-digit", timeZone: zone });
}

/** @param {number} ms @param {string} zone "Monday, November 23 at 9:41:07 AM" */
export function fullTime(ms, zone) {
  const day = format(ms, { weekday: "long", month: "long", day: "numeric", timeZone: zone });
  const clock = { hour: "numeric", minute: "2-digit", second: "2-digit", timeZone: zone };
  return `${day} at ${format(ms, /** @type {Intl.DateTimeFormatOptions} */ (clock))}`;
}

/** @param {number} ms @param {string} zone "2026-11-23" */
export function dayOf(ms, zone) {
  const parts = new Intl.DateTimeFormat("en-CA", { timeZone: zone, dateStyle: "short" });
  return parts.format(ms);
}

/**
 * "Today", "Yesterday", "Tomorrow" or nothing.
 * @param {number} ms @param {{ zone: string, nowMs: number }} reader
 */
export function nearDay(ms, { zone, nowMs }) {
  const dayMs = 24 * 60 * 60 * 1000;
  const day = dayOf(ms, zone);
  if (day === dayOf(nowMs, zone)) return "Today";
  if (day === dayOf(nowMs - dayMs, zone)) return "Yesterday";
  if (day === dayOf(nowMs + dayMs, zone)) return "Tomorrow";
  return undefined;
}

/** @param {number} ms @param {{ zone: string, nowMs: number }} reader */
export function dayLabel(ms, reader) {
  return (
    nearDay(ms, reader) ??
    format(ms, { weekday: "long", month: "long", day: "numeric", timeZone: reader.zone })
  );
}

/** @param {number} ms @param {Intl.DateTimeFormatOptions} options */
export function format(ms, options) {
  // ICU puts a narrow no-break space before AM and PM; Slack an ordinary one.
  return new Intl.DateTimeFormat(locale, options).format(ms).replaceAll("\u202f", " ");
}

/**
 * The moment that a clock in `zone` shows as `local` ("2026-11-23T09:30"). In the hour that a clock
 * skips it is the later reading, in the hour that it repeats the first.
 * @param {string} local @param {string} zone
 */
export function localToMs(local, zone) {
  const asUtc = Date.parse(`${local}Z`);
  const guess = asUtc - offsetMs(asUtc, zone);
  return asUtc - offsetMs(guess, zone);
}

/** @param {number} ms @param {string} zone "2026-11-23T09:30" */
export function msToLocal(ms, zone) {
  return new Date(ms + offsetMs(ms, zone)).toISOString().slice(0, 16);
}

/** @param {number} ms @param {string} zone How far `zone` is ahead of UTC at `ms`. */
function offsetMs(ms, zone) {
  const text = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" })
    .formatToParts(ms)
    .find(({ type }) => type === "timeZoneName")?.value;
  const [, sign, hours, minutes] = /GMT(?:([+-])(\d+):(\d+))?/.exec(text ?? "") ?? [];
  if (!sign) return 0;
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}
