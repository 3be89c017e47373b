export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export function withoutUndefined(part: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined));
}

/** A copy without these keys. */
export function without<T extends object, K extends keyof T>(part: T, ...keys: K[]): Omit<T, K> {
  const copy = { ...part };
  for (const key of keys) Reflect.deleteProperty(copy, key);
  return copy;
}
