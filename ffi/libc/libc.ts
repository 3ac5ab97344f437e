/**
 * Opens libc, once and lazily, and turns its failures into errors. Belongs to whatever process calls native code; only
 * the thread that runs JavaScript may ask for the error number.
 */
import { cString } from "../c_string.ts";
import { LIBC } from "./libc_table.ts";
import { NativeError } from "./native_error.ts";

/** Deno takes a number for a 64-bit argument as well as a bigint, and faster; its types know only the latter. */
type NumbersToo<Arguments> = { [I in keyof Arguments]: Arguments[I] extends bigint ? number : Arguments[I] };
type Opened = Deno.DynamicLibrary<typeof LIBC>["symbols"];

/** The functions of libc. Sizes and addresses are numbers, below 2^53. */
export type Libc = {
  readonly [Name in keyof Opened]: (...args: NumbersToo<Parameters<Opened[Name]>>) => ReturnType<Opened[Name]>;
};

let opened: { readonly symbols: Libc; readonly errno: Int32Array } | null = null;

/** The functions of libc; the library is opened at the first call and stays open. */
export function libc(): Libc {
  return open().symbols;
}

/** The error number that the last failed call of this thread left. */
export function errno(): number {
  return open().errno[0]!;
}

/**
 * Passes a result on unless it means failure.
 *
 * @param call Name of the C function, for the error.
 * @param result What it returned; less than zero is failure.
 * @throws {NativeError}
 */
export function check(call: string, result: number): number {
  if (result < 0) throw new NativeError(call, errno());
  return result;
}

/**
 * The address of a function of libc, to be called by other native code.
 *
 * @param name The function.
 * @throws {Error} When libc has no such function.
 */
export function functionAddress(name: string): Deno.PointerObject {
  const address = libc().dlsym(null, cString(name));
  if (address === null) throw new Error(`Cannot find a function because libc does not have it: got ${name}`);
  return address;
}

function open(): NonNullable<typeof opened> {
  if (opened === null) {
    const symbols = Deno.dlopen("libc.so.6", LIBC).symbols as unknown as Libc;
    const location = symbols.__errno_location();
    if (location === null) throw new Error("Cannot use libc because it has no errno: got NULL");
    opened = { symbols, errno: new Int32Array(Deno.UnsafePointerView.getArrayBuffer(location, 4)) };
  }
  return opened;
}
