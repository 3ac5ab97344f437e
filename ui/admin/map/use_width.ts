/** Follows the width of an element. */
import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { type ReadonlySignal, useSignal } from "@preact/signals";

/**
 * Follows the width of an element for as long as it is shown.
 *
 * @returns To be set as the element's `ref`, and its width in CSS pixels, 0 at first.
 */
export function useWidth(): readonly [RefObject<HTMLDivElement | null>, ReadonlySignal<number>] {
  const element = useRef<HTMLDivElement>(null);
  const width = useSignal(0);
  useEffect(() => {
    if (element.current === null) return;
    const observer = new ResizeObserver(([entry]) => width.value = entry?.contentRect.width ?? 0);
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return [element, width];
}
