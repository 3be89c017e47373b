import type { z } from "zod";

/** Something that Slack refuses: its sentence, and where. */
export interface Problem {
  readonly message: string;
  readonly path: readonly PropertyKey[];
}

/** As Slack writes it: `[ERROR] must be more than 0 characters [json-pointer:/blocks/0/text/text]`. */
export const problemLine = ({ message, path }: Problem) =>
  `[ERROR] ${message} [json-pointer:/${path.map(String).join("/")}]`;

/** A failed check in Slack's words. */
export function problemOf(issue: z.core.$ZodIssue, base: readonly PropertyKey[]): Problem {
  const path = [...base, ...issue.path];
  if (issue.code === "unrecognized_keys") {
    return { message: `invalid additional property: ${issue.keys.join(", ")}`, path };
  }
  if (issue.code === "invalid_union") return { message: "unsupported type", path };
  return issue.code === "invalid_type"
    ? typeProblem(issue, path)
    : { message: issue.message, path };
}

function typeProblem(issue: z.core.$ZodIssueInvalidType, path: readonly PropertyKey[]): Problem {
  if (!issue.message.endsWith("received undefined")) {
    return { message: `must provide ${article(issue.expected)}`, path };
  }
  const field = String(path.at(-1));
  return { message: `missing required field: ${field}`, path: path.slice(0, -1) };
}

const article = (type: string) => (/^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`);
