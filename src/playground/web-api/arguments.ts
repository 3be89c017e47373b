import { z } from "zod";

/** Arguments come as strings in a form and as values in JSON: both are taken. */

export const text = z.union([z.string(), z.number().transform(String)]);

/** An empty argument is one that is not given. */
export const optional = <T>(schema: z.ZodType<T>) =>
  z.preprocess((value) => (value === "" || value === null ? undefined : value), schema.optional());

export const flag = z.union([
  z.boolean(),
  z.enum(["true", "1", "false", "0"]).transform((word) => word === "true" || word === "1"),
]);

export const whole = (min: number, max: number) =>
  z.coerce.number().pipe(z.number().int().min(min).max(max));

/** A value, or the same as JSON in a string. */
export const json = <T>(schema: z.ZodType<T>) =>
  z.preprocess((value, context) => {
    if (typeof value !== "string") return value;
    try {
      return JSON.parse(value) as unknown;
    } catch {
      context.addIssue({ code: "custom", message: "must be valid JSON" });
      return z.NEVER;
    }
  }, schema);

export const list = <T>(schema: z.ZodType<T>) =>
  z.preprocess(
    (value) => (typeof value === "string" ? value.split(",").map((each) => each.trim()) : value),
    z.array(schema),
  );
