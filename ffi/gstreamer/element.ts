/** One element of a pipeline: its properties, and elements added beside it while it runs. Owned by its pipeline. */
import { cString, readCString } from "../c_string.ts";
import { hasProperty, type ReadableType, readNumber, readText } from "../glib/object_property.ts";
import { takeString } from "../glib/owned_string.ts";
import { FORMAT_TIME, gst } from "./gst_table.ts";
import { registry } from "./registry_table.ts";

/** GST_ELEMENT_METADATA_KLASS. */
const KLASS = cString("klass");

/** GST_EVENT_EOS of gstevent.h: number 110, downstream, serialized, sticky. */
const EVENT_EOS = (110 << 8) | 0b1110;

/** A pointer to a GstElement. */
export type ElementPointer = Deno.PointerObject<"GstElement">;

/** One element. The reference is the pipeline's: it is good until the pipeline is closed. */
export class Element {
  /** For ffi/ only: the element itself. */
  readonly pointer: ElementPointer;

  /** @param pointer The element, kept alive by its pipeline. */
  constructor(pointer: ElementPointer) {
    this.pointer = pointer;
  }

  /** Its name, unique within its bin. */
  get name(): string {
    return takeString(gst().gst_object_get_name(this.pointer));
  }

  /** What kind of element it is, such as `filesrc`; empty for a bin that was made by hand. */
  get factory(): string {
    const factory = gst().gst_element_get_factory(this.pointer);
    return factory === null ? "" : takeString(gst().gst_object_get_name(factory));
  }

  /** What it is good for, as its factory says, such as `Source/Video`; empty for a bin that was made by hand. */
  get kind(): string {
    const factory = gst().gst_element_get_factory(this.pointer);
    const kind = factory === null ? null : registry().gst_element_factory_get_metadata(factory, KLASS);
    return kind === null ? "" : readCString(kind);
  }

  /**
   * Sets a property from text, as gst-launch does.
   *
   * @param property A property that the element has.
   * @param value Its value as GStreamer writes it.
   */
  set(property: string, value: string | number | boolean): void {
    gst().gst_util_set_object_arg(this.pointer, cString(property), cString(String(value)));
  }

  /**
   * Sets a property of one of its pads, as gst-launch does with `sink_0::xpos=3`.
   *
   * @param pad A pad that is there: one of its own, or one that was asked for.
   * @param property A property that the pad has.
   * @param value Its value as GStreamer writes it.
   * @throws {Error} When there is no such pad.
   */
  setOfPad(pad: string, property: string, value: string | number | boolean): void {
    this.withPad(pad, (pointer) => gst().gst_util_set_object_arg(pointer, cString(property), cString(String(value))));
  }

  /**
   * Moves what leaves one of its pads in running time.
   *
   * @param pad A pad that is there.
   * @param offsetNs How far, in nanoseconds.
   * @throws {Error} When there is no such pad.
   */
  shift(pad: string, offsetNs: bigint): void {
    this.withPad(pad, (pointer) => gst().gst_pad_set_offset(pointer, offsetNs));
  }

  /**
   * The caps that one of its pads has just now.
   *
   * @param pad Such as `sink`.
   * @returns As GStreamer prints them; empty while there are none.
   * @throws {Error} When there is no such pad.
   */
  capsOfPad(pad: string): string {
    const caps = this.withPad(pad, (pointer) => gst().gst_pad_get_current_caps(pointer));
    if (caps === null) return "";
    const text = takeString(gst().gst_caps_to_string(caps));
    gst().gst_mini_object_unref(caps);
    return text;
  }

  /**
   * Tells whether the stream at one of its pads has ended.
   *
   * @param pad Such as `sink`.
   * @throws {Error} When there is no such pad.
   */
  hasEndedAtPad(pad: string): boolean {
    const event = this.withPad(pad, (pointer) => gst().gst_pad_get_sticky_event(pointer, EVENT_EOS, 0));
    if (event !== null) gst().gst_mini_object_unref(event);
    return event !== null;
  }

  /**
   * How far what has passed it has come: where the last sample ends, in nanoseconds of its segment.
   *
   * @returns Null when it does not know.
   */
  get positionNs(): bigint | null {
    const position = new BigInt64Array(1);
    const known = gst().gst_element_query_position(this.pointer, FORMAT_TIME, position);
    return known !== 0 && position[0]! >= 0n ? position[0]! : null;
  }

  /** @param property Tells whether the element has it: versions differ. */
  has(property: string): boolean {
    return hasProperty(this.pointer, property);
  }

  /**
   * Reads a number.
   *
   * @param property A property that the element has.
   * @param type How to read it.
   */
  number(property: string, type: Exclude<ReadableType, "string">): number {
    return readNumber(this.pointer, property, type);
  }

  /** @param property A text property that the element has. */
  text(property: string): string {
    return readText(this.pointer, property);
  }

  /**
   * For ffi/ only: uses one of its pads.
   *
   * @param pad A pad that is there.
   * @param use Gets the pad, which is borrowed.
   * @throws {Error} When there is no such pad.
   */
  withPad<T>(pad: string, use: (pointer: Deno.PointerValue) => T): T {
    const pointer = gst().gst_element_get_static_pad(this.pointer, cString(pad));
    if (pointer === null) throw new Error(`Cannot find a pad of ${this.name}: got ${pad}`);
    try {
      return use(pointer);
    } finally {
      gst().gst_object_unref(pointer);
    }
  }
}
