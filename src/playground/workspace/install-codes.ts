import { randomToken } from "./ids.ts";

/** Codes that OAuth hands to the app after a person allowed it: each works once. */
export interface InstallCodes {
  give(person: string): string;
  take(code: string): string | undefined;
}

export function createInstallCodes(): InstallCodes {
  const open = new Map<string, string>();
  return {
    give(person) {
      const code = randomToken("code");
      open.set(code, person);
      return code;
    },
    take(code) {
      const person = open.get(code);
      open.delete(code);
      return person;
    },
  };
}
