import { readdirSync, realpathSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { folderType, typeFolders } from "./folder.ts";
import { nearest } from "./nearest.ts";
import { got, type Problem } from "./problem.ts";
import type { ResourcePlace } from "./read-resource.ts";
import { errorCode, isInside } from "./read-text.ts";
import type { Reading } from "./reading.ts";

const sharedFiles = ["topics.yml", "words.yml", "subjects.yml", "glossary.tsv"];

/** The catalog's folder as a real path. */
export function findRoot(folder: string): Reading<string> {
  try {
    const root = realpathSync.native(folder);
    if (statSync(root).isDirectory()) return { value: root };
    return {
      wrong: `must be a folder ${got(folder)}, set CATALOG_DIR to the one that holds topics.yml`,
    };
  } catch (error) {
    return {
      wrong: `cannot be opened (got ${errorCode(error)}), set CATALOG_DIR to the folder that holds topics.yml`,
    };
  }
}

/** Every resource's file, in the order of their paths; whatever else looks like data is a problem. */
export function listResourceFiles(root: string): { places: ResourcePlace[]; problems: Problem[] } {
  const names = namesIn(root);
  const listings = names.map((name) => {
    const type = folderType(name);
    return type ? listTypeFolder(root, type) : { places: [], problems: strangers(root, name) };
  });
  return {
    places: listings.flatMap(({ places }) => places),
    problems: listings.flatMap(({ problems }) => problems),
  };
}

function listTypeFolder(root: string, type: ResourcePlace["type"]) {
  const folder = typeFolders[type];
  const problem = (message: string) => ({
    places: [],
    problems: [{ file: folder, field: "", message }],
  });
  try {
    const real = realpathSync.native(join(root, folder));
    if (!isInside(root, real))
      return problem("is a link to a place outside the catalog, put the folder itself here");
    const names = readdirSync(real).filter(isShown).sort();
    return {
      places: names
        .filter(isYaml)
        .map((name) => ({ root, type, path: `${folder}/${name}`, id: basename(name, ".yml") })),
      problems: names.filter((name) => !isYaml(name)).map((name) => unread(`${folder}/${name}`)),
    };
  } catch (error) {
    return problem(`cannot be listed (got ${errorCode(error)}), see that it is a readable folder`);
  }
}

/** A misspelt folder or file would otherwise be passed over in silence. */
function strangers(root: string, name: string): Problem[] {
  if (sharedFiles.includes(name)) return [];
  if (/\.ya?ml$/.test(name)) return [unread(name)];
  if (!namesIn(join(root, name)).some((inside) => /\.ya?ml$/.test(inside))) return [];
  const folders = Object.values(typeFolders);
  const meant = nearest(name, folders) ?? `one of ${folders.join(", ")}`;
  return [
    {
      file: name,
      field: "",
      message: `is no folder of the catalog ${got(name)}, did you mean ${meant}?`,
    },
  ];
}

function unread(file: string): Problem {
  return {
    file,
    field: "",
    message: `is not read ${got(basename(file))}, a resource's file ends in .yml and lies in the folder of its type`,
  };
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter(isShown).sort();
  } catch {
    return [];
  }
}

/** Editors, Git and mounted volumes keep their own files under names that begin with a dot. */
const isShown = (name: string) => !name.startsWith(".");
const isYaml = (name: string) => name.endsWith(".yml");
