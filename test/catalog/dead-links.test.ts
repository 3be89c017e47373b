import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createCatalog } from "#catalog/catalog.ts";
import { readDeadLinks } from "#catalog/dead-links.ts";
import { writeLinks, type Link } from "#catalog/links-file.ts";
import { noWords } from "#catalog/read-shared.ts";
import { resource } from "../weekly/past-of.ts";

const resources = ["gone", "there", "moved-since", "never-visited"].map((id) => resource(id));
const catalog = createCatalog({
  resources,
  topics: [],
  words: noWords,
  subjects: {},
  glossary: [],
});
const folder = () => mkdtempSync(join(tmpdir(), "mlops-learn-links-"));
const visit = (id: string, state: Link["state"], url = `https://example.org/${id}`) =>
  [id, { url, state, checked: "2026-11-24" }] as const;

describe("dead links", () => {
  it("are those whose present address the last visit found gone", () => {
    const at = folder();
    const visits = [
      visit("gone", "dead"),
      visit("there", "alive"),
      visit("moved-since", "dead", "https://example.org/old"),
    ];
    writeLinks(at, new Map<string, Link>(visits));
    expect(readDeadLinks(at, catalog)).toEqual({ value: new Set(["gone"]) });
  });

  it("are none where nobody has visited, and said to be unknown where the report is broken", () => {
    const at = folder();
    expect(readDeadLinks(at, catalog)).toEqual({ value: new Set() });
    writeFileSync(join(at, "links.json"), "not JSON");
    expect(readDeadLinks(at, catalog)).toHaveProperty("wrong");
  });
});
