/** Which screen a display's name means. */

const SOCKETS = "/tmp/.X11-unix";
/** `pipewire:42` names a node of PipeWire, all else a display of X. */
const PIPEWIRE = /^pipewire:(\S+)$/;

/**
 * Finds PipeWire's node.
 *
 * @param display As the planet has it.
 * @returns Null when it names a display of X.
 */
export function pipewireNode(display: string): string | null {
  return PIPEWIRE.exec(display)?.[1] ?? null;
}

/**
 * Finds the display of X: for `auto` that of the environment, or the first of this machine.
 *
 * @param display As the planet has it.
 * @returns Null when there is none.
 */
export function xDisplay(display: string): string | null {
  if (display !== "auto") return display;
  const own = Deno.env.get("DISPLAY");
  if (own !== undefined && own !== "") return own;
  const [first] = displays().toSorted((a, b) => a - b);
  return first === undefined ? null : `:${first}`;
}

/** Numbers of the displays of this machine. */
function displays(): number[] {
  try {
    return [...Deno.readDirSync(SOCKETS)].flatMap(({ name }) => /^X\d+$/.test(name) ? [Number(name.slice(1))] : []);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}
