/**
 * The viewers of one mount as columns of numbers: no object for each of them, so that a tick over thousands touches a
 * few contiguous arrays. The rows are dense; removing one moves the last into its place. Belongs to the fan-out.
 */

const FIRST_ROWS = 64;

/** Columns of viewers. Read the columns anew after `add`: it may have replaced them. */
export class ViewerTable {
  /** How many rows are in use. */
  count = 0;
  /** The socket. */
  fd = new Int32Array(FIRST_ROWS);
  /** Position in the ring of the next byte to send. */
  cursor = new Float64Array(FIRST_ROWS);
  /** Where to stop and go on to the newest join point; Infinity while the viewer keeps up. */
  until = new Float64Array(FIRST_ROWS);
  /** When it last took a byte or had nothing to take, monotonic, in ms. */
  progressMs = new Float64Array(FIRST_ROWS);
  /** How much of its preface is sent; -1 when all of it is. */
  prefaceSent = new Int32Array(FIRST_ROWS);
  /** What is sent before the stream: response head and stream headers, often shared. */
  readonly preface: (Uint8Array<ArrayBuffer> | null)[] = [];
  readonly #rowOf = new Map<number, number>();

  /**
   * Adds a viewer.
   *
   * @param fd The socket.
   * @param preface What is sent first.
   * @param cursor Where in the ring it starts.
   * @param nowMs Time, monotonic.
   * @returns Its row.
   */
  add(fd: number, preface: Uint8Array<ArrayBuffer>, cursor: number, nowMs: number): number {
    if (this.count === this.fd.length) this.#grow();
    const row = this.count++;
    this.fd[row] = fd;
    this.cursor[row] = cursor;
    this.until[row] = Infinity;
    this.progressMs[row] = nowMs;
    this.prefaceSent[row] = 0;
    this.preface[row] = preface;
    this.#rowOf.set(fd, row);
    return row;
  }

  /**
   * The row of a socket.
   *
   * @param fd The socket.
   * @returns Undefined when it is not here.
   */
  rowOf(fd: number): number | undefined {
    return this.#rowOf.get(fd);
  }

  /**
   * Takes a viewer out; the last row takes its place.
   *
   * @param row A row in use.
   * @returns The socket, still open.
   */
  remove(row: number): number {
    const fd = this.fd[row]!;
    const last = --this.count;
    this.#rowOf.delete(fd);
    if (row !== last) {
      for (const column of [this.fd, this.cursor, this.until, this.progressMs, this.prefaceSent]) {
        column[row] = column[last]!;
      }
      this.preface[row] = this.preface[last]!;
      this.#rowOf.set(this.fd[row]!, row);
    }
    this.preface.length = last;
    return fd;
  }

  #grow(): void {
    const size = this.fd.length * 2;
    this.fd = grown(this.fd, new Int32Array(size));
    this.cursor = grown(this.cursor, new Float64Array(size));
    this.until = grown(this.until, new Float64Array(size));
    this.progressMs = grown(this.progressMs, new Float64Array(size));
    this.prefaceSent = grown(this.prefaceSent, new Int32Array(size));
  }
}

function grown<T extends Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer>>(from: T, to: T): T {
  to.set(from);
  return to;
}
