import { createHash } from "node:crypto";
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { createCatalog, type CatalogParts } from "#catalog/catalog.ts";
import { loadCatalog, type LoadedCatalog } from "#catalog/load.ts";
import { findEngineData, prepareFrom, type EngineData } from "./engine.ts";
import { createLibrary, type Library } from "./library.ts";
import { readDictionary } from "./words/english-words.ts";

export interface OpenedLibrary {
  readonly library: Library;
  readonly problems: LoadedCatalog["problems"];
  /** Does what can wait until nobody does: reads the dictionary, and keeps what was found for the next start. */
  readonly keep: () => void;
}

export interface LibraryPlace {
  readonly catalogDir: string;
  /** Where what is costly to find is kept for the next start. Made where it is missing. */
  readonly keptIn: string;
}

interface Kept {
  readonly parts: CatalogParts;
  readonly problems: LoadedCatalog["problems"];
  readonly data: EngineData;
}

const codeFolders = ["../catalog", "."].map((folder) => join(import.meta.dirname, folder));
/** Names the versions of all that reads the catalog. */
const lockFile = join(import.meta.dirname, "../../package-lock.json");

/** All files below a folder but for hidden ones, in the order of their paths. */
function filesBelow(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => !name.startsWith("."));
  return names.sort().flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

/** Changes with every byte of the catalog's files and of the code that reads them, packages included. */
function fingerprint(catalogDir: string): string {
  const hash = createHash("sha256").update(process.versions.v8);
  const paths = [catalogDir, ...codeFolders].flatMap(filesBelow);
  for (const path of [...paths, lockFile]) hash.update(`${path}\0`).update(readFileSync(path));
  return hash.digest("hex");
}

/** What was kept for these very files, or undefined where nothing was or it cannot be read. */
function readKept(file: string): Kept | undefined {
  try {
    return deserialize(readFileSync(file)) as Kept;
  } catch {
    return undefined;
  }
}

function find(catalogDir: string): Kept {
  const { catalog, problems } = loadCatalog(catalogDir);
  const { resources, topics, words, subjects, glossary } = catalog;
  const parts = { resources, topics, words, subjects, glossary };
  return { parts, problems, data: findEngineData(catalog) };
}

/** Written beside and put in place at once, so that another start never reads half of it. */
function write(file: string, keptIn: string, found: Kept): void {
  mkdirSync(keptIn, { recursive: true });
  const beside = `${file}.${process.pid}`;
  writeFileSync(beside, serialize(found));
  for (const name of readdirSync(keptIn)) {
    if (name.endsWith(".bin")) rmSync(join(keptIn, name), { force: true });
  }
  renameSync(beside, file);
}

/**
 * The catalog with its index. Reading and indexing it takes most of a start, so what was found is kept,
 * under a name that changes with every byte it was found in. Where nothing can be kept, as on a
 * read-only disk, every start finds it anew.
 */
export function openLibrary({ catalogDir, keptIn }: LibraryPlace): OpenedLibrary {
  const file = keptFile({ catalogDir, keptIn });
  const kept = file === undefined ? undefined : readKept(file);
  const found = kept ?? find(catalogDir);
  const keep = () => {
    readDictionary();
    if (!kept && file !== undefined) tryToKeep(file, keptIn, found);
  };
  const catalog = createCatalog(found.parts);
  prepareFrom(catalog, found.data);
  return { library: createLibrary(catalog), problems: found.problems, keep };
}

/** Undefined where the folder cannot be listed, which `loadCatalog` puts into a sentence. */
function keptFile({ catalogDir, keptIn }: LibraryPlace): string | undefined {
  try {
    return join(keptIn, `${fingerprint(catalogDir)}.bin`);
  } catch {
    return undefined;
  }
}

function tryToKeep(file: string, keptIn: string, found: Kept): void {
  try {
    write(file, keptIn, found);
  } catch {
    // The next start takes longer; nothing else is lost.
  }
}
