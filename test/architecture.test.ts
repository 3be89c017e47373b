import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { homes, layers, searchRooms } from "../eslint.config.js";

/** Every source file of ours, with what it imports. Paths begin with `src/`. */
interface Source {
  readonly path: string;
  readonly imports: readonly string[];
  readonly tree: ts.SourceFile;
}

const sources = globSync("src/**/*.ts").map((path): Source => {
  const tree = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true);
  return { path, tree, imports: importsOf(tree).map((name) => resolved(path, name)) };
});

function importsOf(tree: ts.SourceFile): string[] {
  return tree.statements.flatMap((statement) => {
    const isImport = ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement);
    const from = isImport ? statement.moduleSpecifier : undefined;
    return from && ts.isStringLiteral(from) ? [from.text] : [];
  });
}

/** Our own files by path, packages by name. */
function resolved(path: string, name: string): string {
  if (name.startsWith("#")) return `src/${name.slice(1)}`;
  return name.startsWith(".") ? relative(".", join(dirname(path), name)) : name;
}

const layerOf = (path: string) => path.split("/")[1] ?? "";
const ours = (imported: string) => imported.startsWith("src/");

describe("the architecture", () => {
  it("has sources to look at", () => {
    expect(sources.length).toBeGreaterThan(100);
  });

  it.each(Object.entries(layers))("lets src/%s import only %j", (layer, allowed: string[]) => {
    const reached = sources
      .filter(({ path }) => layerOf(path) === layer)
      .flatMap(({ path, imports }) =>
        imports.filter(ours).map((imported) => ({ path, to: layerOf(imported) })),
      );
    const may = new Set([layer, ...allowed]);
    // The environment's reader is open to those who start things.
    const wrong = reached.filter(({ to }) => !may.has(to) && to !== "config.ts");
    expect(wrong).toEqual([]);
  });

  it.each(Object.entries(homes))("keeps %s at home in %j", (name, places: string[]) => {
    const strays = sources
      .filter(({ imports }) => imports.some((each) => each === name || each.startsWith(`${name}/`)))
      .map(({ path }) => path)
      .filter((path) => !places.some((place) => path.startsWith(place)));
    expect(strays).toEqual([]);
  });

  it.each(searchRooms)("lets src/search/%s import no later room", (room) => {
    const later = searchRooms.slice(searchRooms.indexOf(room) + 1);
    const wrong = sources
      .filter(({ path }) => path.startsWith(`src/search/${room}/`))
      .flatMap(({ path, imports }) => imports.map((imported) => `${path}: ${imported}`))
      .filter((one) => later.some((other) => one.includes(`: src/search/${other}/`)));
    expect(wrong).toEqual([]);
  });

  it("has features that do not import each other", () => {
    const folderOf = (path: string) => path.split("/").slice(0, 3).join("/");
    const isInFeature = (path: string) => /^src\/features\/[^/]+\//u.test(path);
    const crossing = sources
      .filter(({ path }) => isInFeature(path))
      .flatMap(({ path, imports }) =>
        imports
          .filter((imported) => isInFeature(imported) && folderOf(imported) !== folderOf(path))
          .map((imported) => `${path} imports ${imported}`),
      );
    expect(crossing).toEqual([]);
  });

  it("imports only files that exist, written as #layer/file.ts or ./file.ts", () => {
    const paths = new Set(sources.map(({ path }) => path));
    const missing = sources.flatMap(({ path, imports }) =>
      imports
        .filter((imported) => ours(imported) && !paths.has(imported))
        .map((imported) => `${path}: ${imported}`),
    );
    expect(missing).toEqual([]);
  });

  it("has no cycles", () => {
    expect(findCycle(new Map(sources.map(({ path, imports }) => [path, imports])))).toEqual([]);
  });

  it("does nothing at import time but in the files that start something", () => {
    const starters = new Set(["src/main.ts", "src/cli/main.ts", "src/playground/main.ts"]);
    const working = sources
      .filter(({ path }) => !starters.has(path))
      .filter(({ tree }) => tree.statements.some(doesWork))
      .map(({ path }) => path);
    expect(working).toEqual([]);
  });

  it("gives no file a name that says nothing", () => {
    const empty =
      /\/(?:utils?|helpers?|common|misc|lib|types|interfaces|constants|service|manager|index)\.ts$/u;
    expect(sources.map(({ path }) => path).filter((path) => empty.test(path))).toEqual([]);
    expect(sources.map(({ path }) => path).filter((path) => /[A-Z_]/u.test(path))).toEqual([]);
  });
});

/** A statement that runs when the file is imported: a call, a loop, a condition. Declarations do not. */
function doesWork(statement: ts.Statement): boolean {
  return (
    ts.isExpressionStatement(statement) ||
    ts.isIfStatement(statement) ||
    ts.isIterationStatement(statement, false) ||
    ts.isTryStatement(statement)
  );
}

/** One cycle as a list of paths, or nothing. */
function findCycle(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return [];
    for (const imported of graph.get(path) ?? []) {
      const cycle = walk(imported, [...trail, path]);
      if (cycle.length > 0) return cycle;
    }
    done.add(path);
    return [];
  };
  for (const path of graph.keys()) {
    const cycle = walk(path, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
