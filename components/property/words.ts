/** Properties that are words: free text, one of several, yes or no, paths and mounts. */
import { invalid, type Parsed, type Property, property, type PropertyOptions } from "./property.ts";

/**
 * Free text, taken as written.
 *
 * @param options Its default, and whether it may be no text at all.
 */
export function text(options: PropertyOptions<string> & { readonly mayBeEmpty?: boolean }): Property<string> {
  const { mayBeEmpty = false } = options;
  const parse = (value: string): Parsed<string> =>
    value === "" && !mayBeEmpty ? invalid("value-text", {}) : { ok: true, value };
  return property({ kind: "text", schema: { type: "string", minLength: mayBeEmpty ? 0 : 1 }, parse }, options);
}

/**
 * One of several words.
 *
 * @param options What is allowed, what else is understood as one of these, and the default.
 */
export function choice<const T extends string>(
  options: PropertyOptions<T> & { of: readonly T[]; aliases?: { readonly [word: string]: T } },
): Property<T> {
  const aliases = new Map(Object.entries(options.aliases ?? {}));
  const parse = (value: string): Parsed<T> => {
    const found = aliases.get(value) ?? options.of.find((allowed) => allowed === value);
    return found === undefined
      ? invalid("value-choice", { value, allowed: options.of.join(", ") })
      : { ok: true, value: found };
  };
  return property({ kind: "choice", schema: { type: "string", enum: options.of }, parse }, options);
}

/**
 * Yes or no: `true`, `false`.
 *
 * @param options Its default.
 */
export function flag(options: PropertyOptions<boolean>): Property<boolean> {
  const parse = (value: string): Parsed<boolean> =>
    value === "true" || value === "false" ? { ok: true, value: value === "true" } : invalid("value-flag", { value });
  return property({ kind: "flag", schema: { type: "boolean" }, parse }, options);
}

/**
 * A path; a relative one starts at the data folder.
 *
 * @param options Its default.
 */
export function path(options: PropertyOptions<string>): Property<string> {
  const parse = (value: string): Parsed<string> =>
    value === "" || value.includes("\0") ? invalid("value-path", { value }) : { ok: true, value };
  return property({ kind: "path", schema: { type: "string", minLength: 1 }, parse }, options);
}

/** Mounts that belong to the box itself, and everything below them. */
export const RESERVED_MOUNTS = ["/admin", "/api", "/assets", "/recordings", "/healthz", "/metrics"] as const;

/**
 * Where a stream is found below the box's address: `/classroom.webm`.
 *
 * @param options Its default.
 */
export function mount(options: PropertyOptions<string>): Property<string> {
  const parse = (value: string): Parsed<string> => {
    const isForm = value === "/" || /^(\/[A-Za-z0-9._~-]+)+$/.test(value);
    if (!isForm || value.split("/").some((part) => part === "." || part === "..")) {
      return invalid("value-mount", { value });
    }
    const taken = value === "/" ||
      RESERVED_MOUNTS.some((reserved) => value === reserved || value.startsWith(`${reserved}/`));
    return taken
      ? invalid("value-mount-reserved", { value, reserved: `/, ${RESERVED_MOUNTS.join(", ")}` })
      : { ok: true, value };
  };
  return property({ kind: "mount", schema: { type: "string", pattern: "^(/[A-Za-z0-9._~-]+)+$" }, parse }, options);
}
