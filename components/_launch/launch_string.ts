/**
 * Reads what a person writes for a pipeline of his own: a launch string of GStreamer in which `<name>` stands for a feed:
 * at the beginning of a branch one that is eaten, at the end one that is given.
 * `<camera> ! videoflip method=clockwise ! <video>`. Runs inside a job.
 */
import { ComponentFault } from "../_fault/component_fault.ts";

/** What stands for a feed. Text in quotes is left alone. */
const END = /"(?:[^"\\]|\\.)*"|<([A-Za-z][\w-]*)>/g;

/** The feeds of a component. */
export interface Ends {
  readonly eaters: readonly string[];
  readonly feeders: readonly string[];
}

/** Makes the elements that stand for a feed. */
export interface EndElements {
  eater(name: string): string;
  feeder(name: string): string;
}

/**
 * Puts elements in the place of the feeds. A string that names none eats at its beginning and gives at its end.
 *
 * @param text What the person wrote.
 * @param ends The feeds that the component has.
 * @param elements What stands for them.
 * @throws {ComponentFault} When a feed is missing, double, unknown, or not at an end.
 */
export function withFeeds(text: string, ends: Ends, elements: EndElements): string {
  const whole = named(text, ends);
  const seen = new Set<string>();
  const launch = whole.replaceAll(END, (found: string, name: string | undefined, at: number) => {
    if (name === undefined) return found;
    const gives = /!\s*$/.test(whole.slice(0, at));
    const eats = /^\s*!/.test(whole.slice(at + found.length));
    if (gives === eats) throw fault("pipeline-feed-not-at-end", { name, column: at + 1 });
    const known = gives ? ends.feeders : ends.eaters;
    if (!known.includes(name)) {
      throw fault("pipeline-feed-unknown", { name, column: at + 1, allowed: known.join(", ") || "–" });
    }
    const end = gives ? `! ${found}` : found;
    if (seen.has(end)) throw fault("pipeline-feed-twice", { name, column: at + 1 });
    seen.add(end);
    return gives ? elements.feeder(name) : elements.eater(name);
  });
  const missing = ends.eaters.find((name) => !seen.has(`<${name}>`)) ??
    ends.feeders.find((name) => !seen.has(`! <${name}>`));
  if (missing !== undefined) throw fault("pipeline-feed-missing", { name: missing });
  return launch;
}

/**
 * Finds what GStreamer complains of.
 *
 * @param text What the person wrote.
 * @param reason What GStreamer says: it puts names in quotes, or numbers the elements of a link.
 * @returns The place, counted from 1, null when nothing of it is found; and the word that stands there.
 */
export function placeOf(text: string, reason: string): { readonly column: number; readonly word: string } | null {
  const quoted = [...reason.matchAll(/"([^"]+)"/g)].map(([, word]) => word!);
  const linked = /link (\S+?)\d* to (\S+?)\d*\b/.exec(reason)?.slice(1) ?? [];
  for (const word of [...quoted, ...linked]) {
    const at = text.search(new RegExp(`(?<![\\w-])${word.replace(/[^\w-]/g, "\\$&")}(?![\\w-])`));
    if (at >= 0) return { column: at + 1, word };
  }
  return null;
}

/** One feed needs no name. */
function named(text: string, { eaters, feeders }: Ends): string {
  if ([...text.matchAll(END)].some(([, name]) => name !== undefined)) return text;
  const before = eaters.length === 1 ? `<${eaters[0]}> ! ` : "";
  return `${before}${text}${feeders.length === 1 ? ` ! <${feeders[0]}>` : ""}`;
}

function fault(id: string, args: { readonly [name: string]: string | number }): ComponentFault {
  return new ComponentFault(id, { blame: "caller", args });
}
