/**
 * Slack delivers again what was not acknowledged in time, and sockets may bring an envelope twice.
 * Remembers the last `size` keys: true the first time a key is seen, false afterwards.
 */
export function createOnce(size = 10_000): (key: string) => boolean {
  const seen = new Set<string>();
  return (key) => {
    if (seen.has(key)) return false;
    seen.add(key);
    if (seen.size > size) {
      const [oldest] = seen;
      if (oldest !== undefined) seen.delete(oldest);
    }
    return true;
  };
}
