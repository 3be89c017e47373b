import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { dump } from "js-yaml";

/** A folder of its own for one test, gone when the test has finished. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "mlops-learn-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Text or bytes as they are, anything else as YAML. */
export type Files = Readonly<Record<string, unknown>>;

/** Writes a catalog of the given files, beside a `topics.yml` where none is given. */
export function writeCatalog(files: Files, folder = scratchFolder()): string {
  for (const [path, content] of Object.entries({ "topics.yml": topics, ...files })) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    const isRaw = typeof content === "string" || Buffer.isBuffer(content);
    writeFileSync(file, isRaw ? content : dump(content, { skipInvalid: true, noRefs: true }));
  }
  return folder;
}

export const topics = {
  monitoring: { label: "Monitoring", description: "Watching models once they run." },
  deployment: { label: "Deployment", description: "Getting models to where they are used." },
};

/** The fields of a book with nothing wrong; two with different names have nothing else in common. */
export function book(
  name: string,
  fields: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  const words = madeUpWords(name);
  return {
    title: words.slice(0, 3).join(" "),
    url: `https://example.com/${name}`,
    authors: [words.slice(3, 5).join(" ")],
    type: "book",
    level: "beginner",
    cost: "free",
    year: 2020,
    topics: ["monitoring"],
    summary: `${words.slice(5).join(" ")}.`,
    covers: [words.slice(5, 7).join(" ")],
    answers: [`${words.slice(7, 10).join(" ")}?`],
    ...fields,
  };
}

/** 21 words of six letters, the same for the same seed. */
function madeUpWords(seed: string): string[] {
  const digits = createHash("sha512").update(seed).digest("hex").slice(0, 126);
  const letters = Array.from(digits, (digit) =>
    "bcdfghjklmnprtvw".charAt(Number.parseInt(digit, 16)),
  );
  return letters.join("").match(/.{6}/g) ?? [];
}
