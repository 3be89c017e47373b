/** The value below which `share` (0 to 1) of the values lie. Nearest rank; needs at least one value. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const rank = Math.max(1, Math.ceil(share * sorted.length));
  return sorted[rank - 1] ?? Number.NaN;
}

/** "1.2 ms", three figures. */
export function ms(value: number): string {
  return `${value.toPrecision(3)} ms`;
}

/** Bytes as "12.3 MB". */
export function mb(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
