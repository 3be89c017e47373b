/** Rows of cells as aligned columns: the first to the left, figures to the right, `·` for nought. */
export function table(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const cells = [head, ...rows.map((row) => row.map(shown))];
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join("  ");
  return `${cells.map(line).join("\n")}\n`;
}

function shown(cell: string | number): string {
  return cell === 0 ? "·" : String(cell);
}
