/**
 * The end of a pipeline that writes to sockets of other jobs. Removal of a client is seen in its figures: they lose
 * `bytes-sent`; the descriptor is ours again from then on, and we close it.
 */
import { cString } from "../c_string.ts";
import { signals } from "../glib/gobject_table.ts";
import { check, libc } from "../libc/libc.ts";
import { OutPointer } from "../out_pointer.ts";
import type { Element } from "./element.ts";
import { gst } from "./gst_table.ts";

const ADD = cString("add");
const CLEAR = cString("clear");
const GET_STATS = cString("get-stats");
const BYTES_SENT = cString("bytes-sent");
const BUFFERS_DROPPED = cString("buffers-dropped");

/** A multifdsink and the sockets that it feeds. */
export class MultiFdSink {
  readonly #sink: Element;
  /** What was dropped of each when it was last seen: its figures go with it. */
  readonly #sockets = new Map<number, number>();
  /** Of those that are gone. */
  #dropped = 0;

  /** @param sink A multifdsink with limits: without them a stopped reader costs all memory. */
  constructor(sink: Element) {
    this.#sink = sink;
  }

  /**
   * Sends everything from now on to a socket.
   *
   * @param fd A connected socket, owned by this from now on.
   */
  add(fd: number): void {
    this.#sockets.set(fd, 0);
    signals().emit_int(this.#sink.pointer, ADD, fd);
  }

  /**
   * Closes the sockets whose reader has gone.
   *
   * @returns How many buffers were dropped in all because a reader was slow.
   */
  sweep(): number {
    let dropped = this.#dropped;
    for (const [fd, before] of this.#sockets) {
      const now = this.#droppedOf(fd);
      dropped += now ?? before;
      if (now === null) this.#forget(fd, before);
      else this.#sockets.set(fd, now);
    }
    return dropped;
  }

  /** Ends all that it sends, while its pipeline goes on. */
  clear(): void {
    this.sweep();
    signals().emit(this.#sink.pointer, CLEAR);
    this.sweep();
  }

  /** Closes all sockets. The pipeline must be in state NULL. */
  close(): void {
    for (const [fd, dropped] of this.#sockets) this.#forget(fd, dropped);
  }

  #forget(fd: number, dropped: number): void {
    this.#sockets.delete(fd);
    this.#dropped += dropped;
    check("close", libc().close(fd));
  }

  /** How many buffers were dropped of one; null when its reader has gone. */
  #droppedOf(fd: number): number | null {
    const out = new OutPointer();
    signals().emit_int_returning(this.#sink.pointer, GET_STATS, fd, out.buffer);
    if (out.value === null) return null;
    const value = new BigUint64Array(1);
    const known = gst().gst_structure_get_uint64(out.value, BYTES_SENT, value) !== 0;
    const counted = gst().gst_structure_get_uint64(out.value, BUFFERS_DROPPED, value) !== 0;
    gst().gst_structure_free(out.value);
    return !known ? null : counted ? Number(value[0]) : 0;
  }
}
