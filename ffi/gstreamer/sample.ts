/**
 * One GstSample: a buffer with its caps and segment. Fields are read straight from the structures
 * (GstMiniObject flags u32 at 16; GstBuffer pts u64 at 72, dts u64 at 80, duration u64 at 88; GstSegment base u64 at 32, offset u64 at 40,
 * start u64 at 48; checked on 1.22 and 1.26) only when asked for.
 */
import { readCString } from "../c_string.ts";
import { gobject } from "../glib/gobject_table.ts";
import { takeString } from "../glib/owned_string.ts";
import { cString } from "../c_string.ts";
import { gst } from "./gst_table.ts";

/** GST_BUFFER_FLAG_HEADER. */
export const FLAG_HEADER = 1 << 10;
/** GST_BUFFER_FLAG_DELTA_UNIT. */
export const FLAG_DELTA_UNIT = 1 << 13;
const NO_TIME = 0xffff_ffff_ffff_ffffn;
const streamHeaderField = cString("streamheader");

/** A pointer to a GstSample. */
export type SamplePointer = Deno.PointerObject<"GstSample">;

/** One sample. Whoever pulled it owns one reference and gives it back with `using` or `free()`. */
export class Sample implements Disposable {
  /** For ffi/ only: the sample itself. */
  readonly pointer: SamplePointer;
  readonly #buffer: Deno.PointerObject;
  readonly #view: Deno.UnsafePointerView;

  /**
   * @param pointer The sample (transfer full).
   */
  constructor(pointer: SamplePointer) {
    this.pointer = pointer;
    this.#buffer = gst().gst_sample_get_buffer(pointer)!;
    this.#view = new Deno.UnsafePointerView(this.#buffer);
  }

  /** Its length in bytes. */
  get size(): number {
    return Number(gst().gst_buffer_get_size(this.#buffer));
  }

  /** Whether it needs earlier samples to be decoded. */
  get isDelta(): boolean {
    return (this.#view.getUint32(16) & FLAG_DELTA_UNIT) !== 0;
  }

  /** Whether it is a stream header. */
  get isHeader(): boolean {
    return (this.#view.getUint32(16) & FLAG_HEADER) !== 0;
  }

  /** Its presentation time in nanoseconds, null when it has none. */
  get ptsNs(): bigint | null {
    const pts = this.#view.getBigUint64(72);
    return pts === NO_TIME ? null : pts;
  }

  /** When it is shown in running time, in nanoseconds: its presentation time as its segment moves it; null without one. */
  get runningTimeNs(): bigint | null {
    const pts = this.ptsNs;
    if (pts === null) return null;
    const segment = new Deno.UnsafePointerView(gst().gst_sample_get_segment(this.pointer)!);
    return pts - segment.getBigUint64(48) - segment.getBigUint64(40) + segment.getBigUint64(32);
  }

  /** Its decoding time in nanoseconds, null when it has none. */
  get dtsNs(): bigint | null {
    const dts = this.#view.getBigUint64(80);
    return dts === NO_TIME ? null : dts;
  }

  /** How long it lasts in nanoseconds, null when it does not say. */
  get durationNs(): bigint | null {
    const duration = this.#view.getBigUint64(88);
    return duration === NO_TIME ? null : duration;
  }

  /** Its caps as text. Costly: for messages and for the start of a stream. */
  get caps(): string {
    return takeString(gst().gst_caps_to_string(gst().gst_sample_get_caps(this.pointer)));
  }

  /** Where its caps are: samples of one stream share them, so a change of address may be a change of caps. */
  get capsAddress(): bigint {
    return Deno.UnsafePointer.value(gst().gst_sample_get_caps(this.pointer));
  }

  /** The media type of its caps, such as `video/webm`. */
  get mediaType(): string {
    return readCString(gst().gst_structure_get_name(this.#structure()));
  }

  /**
   * Copies its bytes to native memory.
   *
   * @param address Where to.
   * @param size At most so many bytes.
   * @returns How many were copied.
   */
  copyTo(address: number, size: number): number {
    return Number(gst().gst_buffer_extract(this.#buffer, 0n, Deno.UnsafePointer.create(BigInt(address)), BigInt(size)));
  }

  /**
   * Copies its bytes out.
   *
   * @returns A copy.
   */
  bytes(): Uint8Array<ArrayBuffer> {
    return bytesOf(this.#buffer);
  }

  /**
   * The stream headers that its caps carry.
   *
   * @returns One entry for each header buffer, null when the caps have none.
   */
  streamHeaders(): Uint8Array<ArrayBuffer>[] | null {
    const array = gst().gst_structure_get_value(this.#structure(), streamHeaderField);
    if (array === null) return null;
    const count = gst().gst_value_array_get_size(array);
    return Array.from({ length: count }, (_, index) => {
      const buffer = gobject().g_value_get_boxed(gst().gst_value_array_get_value(array, index));
      return buffer === null ? new Uint8Array() : bytesOf(buffer);
    });
  }

  /**
   * Takes a reference of one's own.
   *
   * @returns The same sample, to be freed by the caller.
   */
  keep(): Sample {
    return new Sample(gst().gst_mini_object_ref(this.pointer) as SamplePointer);
  }

  /** Gives the reference back. The object must not be used afterwards. */
  free(): void {
    gst().gst_mini_object_unref(this.pointer);
  }

  [Symbol.dispose](): void {
    this.free();
  }

  #structure(): Deno.PointerValue {
    return gst().gst_caps_get_structure(gst().gst_sample_get_caps(this.pointer), 0);
  }
}

function bytesOf(buffer: Deno.PointerObject): Uint8Array<ArrayBuffer> {
  const size = Number(gst().gst_buffer_get_size(buffer));
  const bytes = new Uint8Array(size);
  if (size > 0) gst().gst_buffer_extract(buffer, 0n, Deno.UnsafePointer.of(bytes), BigInt(size));
  return bytes;
}
