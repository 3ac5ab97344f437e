/** Reads properties of GObjects through GValue (24 bytes: type, then data at 8). */
import { cString, readCString } from "../c_string.ts";
import { gobject } from "./gobject_table.ts";

/** GLib's fundamental types that we read, as GType numbers. */
const G_TYPE = {
  boolean: 5 << 2,
  int: 6 << 2,
  uint: 7 << 2,
  int64: 10 << 2,
  uint64: 11 << 2,
  double: 15 << 2,
  string: 16 << 2,
};

/** How a property is read. GLib converts from the property's own type where it can. */
export type ReadableType = keyof typeof G_TYPE;

/**
 * Tells whether an object has a property: versions differ.
 *
 * @param object The GObject.
 * @param name The property.
 */
export function hasProperty(object: Deno.PointerObject, name: string): boolean {
  const objectClass = new Deno.UnsafePointerView(object).getPointer(0);
  return gobject().g_object_class_find_property(objectClass, cString(name)) !== null;
}

/**
 * Reads a number; a flag is 0 or 1.
 *
 * @param object The GObject.
 * @param name The property.
 * @param type How to read it.
 */
export function readNumber(object: Deno.PointerObject, name: string, type: Exclude<ReadableType, "string">): number {
  return withValue(object, name, BigInt(G_TYPE[type]), (value) => {
    const view = new DataView(value.buffer);
    switch (type) {
      case "boolean":
      case "int":
        return view.getInt32(8, true);
      case "uint":
        return view.getUint32(8, true);
      case "int64":
        return Number(view.getBigInt64(8, true));
      case "uint64":
        return Number(view.getBigUint64(8, true));
      case "double":
        return view.getFloat64(8, true);
    }
  });
}

/**
 * Reads a text property.
 *
 * @param object The GObject.
 * @param name The property.
 */
export function readText(object: Deno.PointerObject, name: string): string {
  return withValue(object, name, BigInt(G_TYPE.string), (value) => readCString(gobject().g_value_get_string(value)));
}

/**
 * Looks at a property that is a boxed structure.
 *
 * @param object The GObject.
 * @param name The property.
 * @param type The structure's GType.
 * @param read Given the structure, which is good only during the call.
 */
export function withBoxed<T>(
  object: Deno.PointerObject,
  name: string,
  type: bigint,
  read: (structure: Deno.PointerValue) => T,
): T {
  return withValue(object, name, type, (value) => read(gobject().g_value_get_boxed(Deno.UnsafePointer.of(value))));
}

function withValue<T>(
  object: Deno.PointerObject,
  name: string,
  type: bigint,
  read: (value: Uint8Array<ArrayBuffer>) => T,
): T {
  const value = new Uint8Array(24);
  gobject().g_value_init(value, type);
  gobject().g_object_get_property(object, cString(name), value);
  try {
    return read(value);
  } finally {
    gobject().g_value_unset(value);
  }
}
