/** A place for one pointer that a function writes: `GError **`, `gchar **`. */

/** Room for one pointer. */
export class OutPointer {
  /** What is passed to the function. */
  readonly buffer: BigUint64Array<ArrayBuffer> = new BigUint64Array(1);

  /** What the function wrote, null when it wrote nothing. */
  get value(): Deno.PointerValue {
    return Deno.UnsafePointer.create(this.buffer[0]!);
  }
}
