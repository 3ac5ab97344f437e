/** Names the components of a launch text, and finds what its references mean. */
import { nearestFirst } from "../planet/nearest_first.ts";
import { LaunchTextError } from "./launch_words.ts";
import type { LaunchComponent, LaunchElement, LaunchFeed, LaunchLink, LinkEnd, Placed } from "./launch_element.ts";

/**
 * Turns links into what each component eats.
 *
 * @param elements Components as written.
 * @param links What is joined.
 * @returns The components in the same order, each with a name.
 * @throws {LaunchTextError} When a name stands twice, or a reference means nothing.
 */
export function resolveLinks(elements: readonly LaunchElement[], links: readonly LaunchLink[]): LaunchComponent[] {
  const names = nameAll(elements);
  const indexes = new Map(names.map((name, index) => [name.text, index]));
  const find = (end: LinkEnd): number => {
    if (end.kind === "element") return end.index;
    const index = indexes.get(end.name.text);
    if (index !== undefined) return index;
    const allowed = nearestFirst(end.name.text, indexes.keys()).join(", ");
    throw new LaunchTextError(end.name.at, "command-launch-reference-unknown", { value: end.name.text, allowed });
  };
  const eats = elements.map((): LaunchFeed[] => []);
  for (const { from, to, at } of links) {
    const giver = names[find(from)]!.text;
    const feed = from.kind === "reference" && from.part !== "" ? `${giver}:${from.part}` : giver;
    eats[find(to)]!.push({ feed, at, eater: to.kind === "reference" ? to.part : "" });
  }
  return elements.map((element, index) => ({ ...element, name: names[index]!, eats: eats[index]! }));
}

/** A component without a name gets that of its type, with a number when that is taken. */
function nameAll(elements: readonly LaunchElement[]): Placed[] {
  const taken = new Set<string>();
  for (const { name } of elements) {
    if (name === null) continue;
    if (taken.has(name.text)) throw new LaunchTextError(name.at, "command-launch-name-double", { value: name.text });
    taken.add(name.text);
  }
  return elements.map(({ name, type }) => {
    if (name !== null) return name;
    let free = type.text;
    for (let number = 2; taken.has(free); number++) free = `${type.text}-${number}`;
    taken.add(free);
    return { text: free, at: type.at };
  });
}
