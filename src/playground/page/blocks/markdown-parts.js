/**
 * @typedef {{ kind: "heading", level: number, text: string }
 *   | { kind: "code" | "quote" | "paragraph", text: string }
 *   | { kind: "rule" }
 *   | { kind: "list", isOrdered: boolean, items: string[] }
 *   | { kind: "table", rows: string[][] }} Part
 */

/**
 * How a part begins, and how many lines of those that follow belong to it.
 * @typedef {object} Rule
 * @property {RegExp} begins
 * @property {(lines: string[]) => number} length
 * @property {(lines: string[]) => Part} read
 */

const item = /^\s*(?:[-*+]|\d+[.)])\s+/;

/** @type {readonly Rule[]} */
const rules = [
  {
    begins: /^```/,
    length: (lines) => {
      const end = lines.findIndex((line, at) => at > 0 && line.startsWith("```"));
      return end < 0 ? lines.length : end + 1;
    },
    read: (lines) => ({
      kind: "code",
      text: lines
        .slice(1)
        .join("\n")
        .replace(/\n?```$/, ""),
    }),
  },
  { begins: /^(?:-{3,}|\*{3,}|_{3,})\s*$/, length: () => 1, read: () => ({ kind: "rule" }) },
  {
    begins: /^#{1,6}\s/,
    length: () => 1,
    read: ([line = ""]) => {
      const level = /^#+/.exec(line)?.[0].length ?? 1;
      return { kind: "heading", level, text: line.slice(level).trim() };
    },
  },
  {
    begins: /^>/,
    length: (lines) => countWhile(lines, (line) => line.startsWith(">")),
    read: (lines) => ({
      kind: "quote",
      text: lines.map((line) => line.replace(/^>\s?/, "")).join("\n"),
    }),
  },
  {
    begins: item,
    length: (lines) => countWhile(lines, (line) => item.test(line)),
    read: (lines) => ({
      kind: "list",
      isOrdered: /^\s*\d/.test(lines[0] ?? ""),
      items: lines.map((line) => line.replace(item, "")),
    }),
  },
  {
    begins: /^\|.*\|\s*$/,
    length: (lines) => countWhile(lines, (line) => line.startsWith("|")),
    read: (lines) => ({
      kind: "table",
      rows: lines.filter((line) => !/^[|\s:-]+$/.test(line)).map(readCells),
    }),
  },
];

const isBlank = (/** @type {string} */ line) => line.trim() === "";
const isPlain = (/** @type {string} */ line) =>
  !isBlank(line) && !rules.some(({ begins }) => begins.test(line));

/** @param {string} text @returns {Part[]} */
export function readMarkdown(text) {
  /** @type {Part[]} */
  const parts = [];
  let lines = text.split("\n");
  while (lines.length > 0) {
    const rule = rules.find(({ begins }) => begins.test(lines[0] ?? ""));
    const length = rule?.length(lines) ?? Math.max(1, countWhile(lines, isPlain));
    const taken = lines.slice(0, length);
    if (rule) parts.push(rule.read(taken));
    else if (!taken.every(isBlank)) parts.push({ kind: "paragraph", text: taken.join("\n") });
    lines = lines.slice(length);
  }
  return parts;
}

/** @param {string[]} lines @param {(line: string) => boolean} isMore */
function countWhile(lines, isMore) {
  const end = lines.findIndex((line) => !isMore(line));
  return end < 0 ? lines.length : end;
}

/** @param {string} line */
function readCells(line) {
  return line
    .replace(/^\||\|\s*$/g, "")
    .split("|")
    .map((cell) => cell.trim());
}
