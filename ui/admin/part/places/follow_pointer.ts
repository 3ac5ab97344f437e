/** Follows a pointer from where it was put down, wherever it goes, until it is lifted. */

/**
 * Follows the pointer of an event. Nothing is left when it ends.
 *
 * @param event `pointerdown` of what is dragged.
 * @param onMove Called with the way from where it began, in CSS pixels.
 */
export function followPointer(event: PointerEvent, onMove: (x: number, y: number) => void): void {
  const target = event.currentTarget;
  if (!(target instanceof Element) || event.button !== 0) return;
  event.stopPropagation();
  target.setPointerCapture(event.pointerId);
  const ended = new AbortController();
  const { signal } = ended;
  const from = { x: event.clientX, y: event.clientY };
  const move = (next: Event) => {
    if (next instanceof PointerEvent) onMove(next.clientX - from.x, next.clientY - from.y);
  };
  target.addEventListener("pointermove", move, { signal });
  for (const end of ["pointerup", "pointercancel", "lostpointercapture"]) {
    target.addEventListener(end, () => ended.abort(), { signal });
  }
}
