import type { Visit } from "./links-visit.ts";

export interface LinksRun {
  readonly urls: readonly string[];
  /** How many hosts are asked at the same time. */
  readonly concurrency: number;
  readonly visit: (url: string) => Promise<Visit>;
  readonly onVisit: (url: string, visit: Visit) => void;
}

/**
 * Visits every address, those of one host one after the other: more at a time would only wait for
 * each other's turn. The host with the most comes first, since it decides how long the run lasts.
 */
export async function runLinks({ urls, concurrency, visit, onVisit }: LinksRun): Promise<void> {
  const hosts = [...Map.groupBy(urls, (url) => new URL(url).host).values()];
  hosts.sort((a, b) => b.length - a.length);
  const work = async (): Promise<void> => {
    for (let host = hosts.shift(); host; host = hosts.shift())
      for (const url of host) onVisit(url, await visit(url));
  };
  await Promise.all(Array.from({ length: concurrency }, work));
}
