/** The difference of two JSON values as JSON Patch (RFC 6902). */
import type { ApiPatchOperation } from "../contract/api.ts";
import type { Json } from "../contract/component_spec.ts";

type JsonObject = { readonly [key: string]: Json };

/** How values are compared. */
export interface PatchOptions {
  /** Members of objects that are replaced whole, whatever changed in them. */
  readonly whole?: ReadonlySet<string>;
}

/**
 * Finds what turns one value into another. Arrays of one length are compared item by item, others are replaced.
 *
 * @param before The old value.
 * @param after The new value.
 * @param options What is replaced whole.
 * @param path Where both stand, a JSON Pointer (RFC 6901).
 * @returns The operations in order; none when both are alike.
 */
export function jsonPatch(before: Json, after: Json, options: PatchOptions = {}, path = ""): ApiPatchOperation[] {
  if (before === after) return [];
  if (isArray(before) && isArray(after) && before.length === after.length) {
    return after.flatMap((item, index) => jsonPatch(before[index]!, item, options, `${path}/${index}`));
  }
  if (isObject(before) && isObject(after)) return objectPatch(before, after, options, path);
  return [{ op: "replace", path, value: after }];
}

/**
 * Writes a key as one step of a JSON Pointer.
 *
 * @param key Any text.
 */
export function pointerStep(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}

function objectPatch(before: JsonObject, after: JsonObject, options: PatchOptions, path: string): ApiPatchOperation[] {
  const operations: ApiPatchOperation[] = [];
  for (const key of Object.keys(before)) {
    if (!Object.hasOwn(after, key)) operations.push({ op: "remove", path: `${path}/${pointerStep(key)}` });
  }
  for (const [key, value] of Object.entries(after)) {
    const place = `${path}/${pointerStep(key)}`;
    const old = Object.hasOwn(before, key) ? before[key] : undefined;
    if (old === undefined) operations.push({ op: "add", path: place, value });
    else if (!options.whole?.has(key)) operations.push(...jsonPatch(old, value, options, place));
    else if (jsonPatch(old, value).length > 0) operations.push({ op: "replace", path: place, value });
  }
  return operations;
}

function isArray(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isObject(value: Json): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
