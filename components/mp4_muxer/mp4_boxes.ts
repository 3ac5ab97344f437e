/** Reads the boxes that MP4 is made of: a length, a name of four letters, a body (ISO/IEC 14496-12, 4.2). Pure. */

/** One box. */
export interface Mp4Box {
  readonly type: string;
  /** Position of its first byte. */
  readonly start: number;
  /** Position behind its name. */
  readonly body: number;
  /** Position behind its last byte. */
  readonly end: number;
}

const HEAD_BYTES = 8;

/**
 * The name of the box that begins here.
 *
 * @param bytes At least its head.
 */
export function boxType(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(4, HEAD_BYTES));
}

/**
 * The boxes that lie one behind the other, as far as they are whole.
 *
 * @param bytes Where they lie.
 * @param from Position of the first one.
 * @param to Position behind the last one.
 */
export function boxesIn(bytes: Uint8Array, from = 0, to = bytes.length): Mp4Box[] {
  const view = viewOf(bytes);
  const boxes: Mp4Box[] = [];
  for (let start = from; start + HEAD_BYTES <= to;) {
    const size = view.getUint32(start);
    if (size < HEAD_BYTES || start + size > to) break;
    boxes.push({ type: boxType(bytes.subarray(start)), start, body: start + HEAD_BYTES, end: start + size });
    start += size;
  }
  return boxes;
}

/**
 * Finds boxes by the names on the way to them.
 *
 * @param bytes Where they lie.
 * @param path Names from the outermost on, such as `moov/trak`.
 * @returns All that are there, in order.
 */
export function findBoxes(bytes: Uint8Array, path: string): Mp4Box[] {
  const [outermost, ...names] = path.split("/");
  let found = boxesIn(bytes).filter(({ type }) => type === outermost);
  for (const name of names) {
    found = found.flatMap(({ body, end }) => boxesIn(bytes, body, end).filter(({ type }) => type === name));
  }
  return found;
}

/**
 * The box of a name within another.
 *
 * @param bytes Where they lie.
 * @param outer The other.
 * @param path Names from the first within it on.
 * @throws {Error} When there is none.
 */
export function boxWithin(bytes: Uint8Array, outer: Mp4Box, path: string): Mp4Box {
  let box = outer;
  for (const name of path.split("/")) {
    const inner = boxesIn(bytes, box.body, box.end).find(({ type }) => type === name);
    if (inner === undefined) throw new Error(`Cannot read MP4 because a ${box.type} has a ${name}: got none`);
    box = inner;
  }
  return box;
}

/**
 * Numbers in MP4 begin with their highest byte; this reads and writes them.
 *
 * @param bytes Where they are.
 */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
