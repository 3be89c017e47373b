import { parseAddress } from "./address.ts";
import { explainIssues, fieldFault } from "./explain-issue.ts";
import { defaultHours } from "./hours.ts";
import { parseYaml } from "./parse-yaml.ts";
import { got, type Problem } from "./problem.ts";
import { typeFolders } from "./folder.ts";
import { readText } from "./read-text.ts";
import { resourceFile, type Resource, type ResourceFile, type ResourceType } from "./schema.ts";

/** Where a resource's file lies and what that says of it. */
export interface ResourcePlace {
  /** Real path of the catalog's folder. */
  readonly root: string;
  /** Path below it, as `books/x.yml`. */
  readonly path: string;
  /** The type that its folder is for. */
  readonly type: ResourceType;
  /** The file's name without its ending. */
  readonly id: string;
}

export type ResourceReading =
  { readonly resource: Resource } | { readonly problems: readonly Problem[] };

/** Reads one file by itself; what needs the other files is looked at in `rules/`. */
export function readResource(place: ResourcePlace): ResourceReading {
  const file = place.path;
  const text = readText(place.root, `${place.root}/${file}`);
  if ("wrong" in text) return { problems: [{ file, field: "", message: text.wrong }] };
  const yaml = parseYaml(text.value);
  if ("wrong" in yaml) return { problems: [{ file, field: "", message: yaml.wrong }] };
  return parseResource(place, yaml.value);
}

/** The door through which a resource's values come in: from its file, or from what a person entered. */
export function parseResource(place: Omit<ResourcePlace, "root">, value: unknown): ResourceReading {
  const parsed = resourceFile.safeParse(value);
  if (!parsed.success) return { problems: explainIssues(place.path, value, parsed.error) };
  const problems = [...wrongPlace(place, parsed.data), ...wrongAddress(place.path, parsed.data)];
  if (problems.length > 0) return { problems };
  const hours = parsed.data.hours ?? defaultHours[parsed.data.type];
  return { resource: { ...parsed.data, id: place.id, hours } };
}

function wrongPlace(place: Omit<ResourcePlace, "root">, { id, type }: ResourceFile): Problem[] {
  const file = place.path;
  const problems: Problem[] = [];
  const fault = fieldFault("id", place.id);
  if (fault) problems.push({ file, field: "", message: `name ${fault}` });
  if (id !== undefined && id !== place.id)
    problems.push({
      file,
      field: "id",
      message: `must be the file's name, ${place.id} ${got(id)}, remove it or rename the file`,
    });
  if (type !== place.type)
    problems.push({
      file,
      field: "type",
      message: `must be ${place.type} in this folder ${got(type)}, move the file to ${typeFolders[type]}/ or correct the type`,
    });
  return problems;
}

function wrongAddress(file: string, { url, no_https }: ResourceFile): Problem[] {
  const message = addressFault(url, no_https === true);
  return message ? [{ file, field: "url", message }] : [];
}

/** What is wrong with an address by itself, or undefined. */
export function addressFault(text: string, withoutHttps: boolean): string | undefined {
  const url = parseAddress(text);
  if (!url)
    return `must be a web address ${got(text)}, copy it from the browser, https:// included`;
  if (url.username || url.password)
    return `must not hold a name or password ${got(url.hostname)}, remove what stands before the @`;
  if (url.protocol === "https:")
    return withoutHttps
      ? `is https although no_https is set ${got(text)}, remove no_https`
      : undefined;
  return withoutHttps
    ? undefined
    : `must be https ${got(text)}, or set no_https: true where the site has none`;
}
