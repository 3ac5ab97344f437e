/** Applies JSON Patch (RFC 6902: add, replace, remove) without changing what was there: unchanged parts stay the same. */
import type { ApiPatchOperation } from "../../../manager/contract/api.ts";

/**
 * Applies operations in order.
 *
 * @param document What to start from; never changed.
 * @param operations What to do to it.
 * @returns The new document; parts that no operation touched are the very same objects.
 * @throws {RangeError} When a path leads nowhere: the document is not the one that the patch was made for.
 */
export function applyPatch<T>(document: T, operations: readonly ApiPatchOperation[]): T {
  let current: unknown = document;
  for (const operation of operations) current = applyOne(current, parsePointer(operation.path), operation);
  return current as T;
}

function applyOne(node: unknown, keys: readonly string[], operation: ApiPatchOperation): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return operation.op === "remove" ? null : operation.value;
  if (Array.isArray(node)) return inArray(node, { key, rest, operation });
  if (typeof node !== "object" || node === null) throw nowhere(operation);
  const record = node as Readonly<Record<string, unknown>>;
  if (rest.length === 0 && operation.op === "add") return { ...record, [key]: operation.value };
  if (!Object.hasOwn(record, key)) throw nowhere(operation);
  if (rest.length > 0) return { ...record, [key]: applyOne(record[key], rest, operation) };
  if (operation.op !== "remove") return { ...record, [key]: operation.value };
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}

interface ArrayStep {
  readonly key: string;
  readonly rest: readonly string[];
  readonly operation: ApiPatchOperation;
}

function inArray(list: readonly unknown[], { key, rest, operation }: ArrayStep): unknown[] {
  const adds = rest.length === 0 && operation.op === "add";
  const index = key === "-" && adds ? list.length : Number(key);
  const last = adds ? list.length : list.length - 1;
  if (!Number.isInteger(index) || index < 0 || index > last) throw nowhere(operation);
  if (rest.length > 0) return list.with(index, applyOne(list[index], rest, operation));
  if (operation.op === "remove") return list.toSpliced(index, 1);
  return operation.op === "add" ? list.toSpliced(index, 0, operation.value) : list.with(index, operation.value);
}

/** Splits a JSON pointer (RFC 6901) into its keys. */
function parsePointer(pointer: string): string[] {
  return pointer.split("/").slice(1).map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}

function nowhere({ op, path }: ApiPatchOperation): RangeError {
  return new RangeError(`Cannot ${op} because the path must lead somewhere: got ${path}`);
}
