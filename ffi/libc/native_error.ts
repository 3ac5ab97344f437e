/**
 * The error that a failed call into libc becomes. Every process that opens native libraries may throw it.
 */
import { ERRNO_NAMES } from "./constants.ts";

/** A C function said no. */
export class NativeError extends Error {
  override readonly name = "NativeError";
  /** The name of the error number, `EADDRINUSE`, or `E123` for one that has no name here. */
  readonly code: string;

  /**
   * @param call The C function.
   * @param errno The error number it left.
   */
  constructor(readonly call: string, readonly errno: number) {
    const code = ERRNO_NAMES.get(errno) ?? `E${errno}`;
    super(`Cannot ${call} because the system refuses: got ${code}`);
    this.code = code;
  }
}
