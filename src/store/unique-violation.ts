/** Whether a driver's error says that a row of this key is there already. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && "code" in error && codes.has(error.code);
}

const codes = new Set<unknown>(["23505", "SQLITE_CONSTRAINT_UNIQUE"]);
