/** Whole lines, joined to parts of at most `most` characters; a longer line stands alone. */
export function joinLines(lines: readonly string[], most: number): string[] {
  return lines.reduce<string[]>((parts, line) => {
    const last = parts.at(-1);
    if (last === undefined || last.length + line.length + 1 > most) return [...parts, line];
    return [...parts.slice(0, -1), `${last}\n${line}`];
  }, []);
}
