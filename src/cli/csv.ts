/** RFC 4180, with a heading in the first row. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(toCell).join(",")}\r\n`).join("");
}

/** What people typed must not be run by a spreadsheet, which takes these for formulas. */
const formula = /^[=+\-@\t\r]/u;

function toCell(text: string): string {
  const inert = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
