/**
 * Samples that go from one pipeline to another without JavaScript: what an `identity` sees is given to an appsrc, C to C.
 * The signal `handoff` calls what the class of appsrc does when a buffer is pushed, which takes a reference of its own;
 * a binding of two properties carries the caps over. The appsrc never blocks, so neither pipeline waits for the other.
 */
import { cString } from "../c_string.ts";
import { CONNECT_SWAPPED, gobject } from "../glib/gobject_table.ts";
import type { Element } from "./element.ts";

const HANDOFF = cString("handoff");
const CAPS = cString("caps");
/** G_BINDING_SYNC_CREATE: the caps of now, too. */
const SYNC_CREATE = 2;
/** Of GTypeQuery: GType, name, then `guint class_size`. */
const TYPE_QUERY = { size: 24, classSize: 16 };
/** GstAppSrcClass has, after what it inherits: need_data, enough_data, seek_data, push_buffer. */
const PUSH_BUFFER = 3 * 8;

/** One such way. Closed before either pipeline is stopped. */
export class DirectLink implements Disposable {
  readonly #identity: Element;
  readonly #binding: Deno.PointerValue;
  readonly #handler: bigint;
  #closed = false;

  /**
   * @param identity Whose samples: it has seen some, and its signals are not turned off.
   * @param source An appsrc with `APP_SRC_PROPERTIES` that plays; its segment is that of the samples.
   */
  constructor(identity: Element, source: Element) {
    this.#identity = identity;
    this.#binding = identity.withPad(
      "src",
      (pad) => gobject().g_object_bind_property(pad, CAPS, source.pointer, CAPS, SYNC_CREATE),
    );
    const push = pushBufferOf(source);
    // The handler keeps the appsrc while it runs.
    this.#handler = gobject()
      .g_signal_connect_object(identity.pointer, HANDOFF, push, source.pointer, CONNECT_SWAPPED);
  }

  /** Ends it: the appsrc gets nothing more, but for a sample that is on its way just now. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    gobject().g_signal_handler_disconnect(this.#identity.pointer, this.#handler);
    gobject().g_binding_unbind(this.#binding);
  }

  [Symbol.dispose](): void {
    this.close();
  }
}

/** `GstFlowReturn (*push_buffer) (GstAppSrc *appsrc, GstBuffer *buffer)` of the class. */
function pushBufferOf(source: Element): Deno.PointerValue {
  const appSrcClass = new Deno.UnsafePointerView(new Deno.UnsafePointerView(source.pointer).getPointer(0)!);
  const query = new DataView(new ArrayBuffer(TYPE_QUERY.size));
  gobject().g_type_query(gobject().g_type_parent(appSrcClass.getBigUint64(0)), query.buffer);
  return appSrcClass.getPointer(query.getUint32(TYPE_QUERY.classSize, true) + PUSH_BUFFER);
}
