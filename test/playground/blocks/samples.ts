/** Blocks as small as Slack takes them, for tests to stretch. */

export const plain = (text = "words") => ({ type: "plain_text", text });
export const mrkdwn = (text = "words") => ({ type: "mrkdwn", text });
export const letters = (count: number) => "a".repeat(count);
export const list = <T>(count: number, make: (at: number) => T) =>
  Array.from({ length: count }, (_, at) => make(at));

export const option = (at: number | string) => ({
  text: plain(`Option ${at}`),
  value: `value-${at}`,
});
export const options = (count: number) => list(count, option);
export const button = (extra: object = {}) => ({ type: "button", text: plain(), ...extra });

export const section = (extra: object = {}) => ({ type: "section", text: mrkdwn(), ...extra });
export const actions = (...elements: object[]) => ({ type: "actions", elements });
export const select = (extra: object = {}) => ({
  type: "static_select",
  options: options(2),
  ...extra,
});
export const input = (element: object, extra: object = {}) => ({
  type: "input",
  label: plain(),
  element,
  ...extra,
});
export const image = (extra: object = {}) => ({
  type: "image",
  alt_text: "a plot",
  image_url: "https://example.com/plot.png",
  ...extra,
});
export const cell = (text = "1") => ({ type: "raw_text", text });
export const table = (rows: number, columns: number) => ({
  type: "table",
  rows: list(rows, () => list(columns, () => cell())),
});
export const dataTable = (rows: number, columns: number, extra: object = {}) => ({
  ...table(rows, columns),
  type: "data_table",
  caption: "Numbers",
  ...extra,
});
export const card = (extra: object = {}) => ({ type: "card", title: mrkdwn(), ...extra });
export const container = (children: object[], extra: object = {}) => ({
  type: "container",
  title: plain(),
  child_blocks: children,
  ...extra,
});
export const video = (extra: object = {}) => ({
  type: "video",
  video_url: "https://example.com/talk",
  thumbnail_url: "https://example.com/talk.png",
  alt_text: "a talk",
  title: plain(),
  ...extra,
});

export const modal = (blocks: object[], extra: object = {}) => ({
  type: "modal",
  title: plain(),
  submit: plain(),
  blocks,
  ...extra,
});
export const home = (blocks: object[], extra: object = {}) => ({ type: "home", blocks, ...extra });

/** An address of exactly this many characters. */
export const address = (count: number) => "https://example.com/".padEnd(count, "x");
