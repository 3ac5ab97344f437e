/** Does something while nothing moves through an element: what comes meanwhile waits at its door. */
import { glib } from "../glib/glib_table.ts";
import type { Element } from "./element.ts";

/** Of GstPad: `GRecMutex stream_rec_lock`, which a streaming thread holds while a sample goes through (GST_PAD_STREAM_LOCK). */
const STREAM_LOCK = 112;

/**
 * Does it, if nothing moves just now. Never waits.
 *
 * @param element What samples go through.
 * @param act Short, and waits for no streaming thread: this one waits for it.
 * @returns Whether it was done.
 */
export function whileStill(element: Element, act: () => void): boolean {
  return element.withPad("sink", (pad) => {
    const lock = Deno.UnsafePointer.offset(pad!, STREAM_LOCK);
    if (glib().g_rec_mutex_trylock(lock) === 0) return false;
    try {
      act();
      return true;
    } finally {
      glib().g_rec_mutex_unlock(lock);
    }
  });
}
