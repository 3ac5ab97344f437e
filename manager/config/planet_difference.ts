/** Which components differ between two planets. Pure. */
import { allComponents, type Planet, type PlanetComponent } from "../planet/planet.ts";

/** Ids of components, in the order of their planets. */
export interface PlanetDifference {
  readonly added: string[];
  readonly removed: string[];
  readonly changed: string[];
}

/**
 * Compares two planets.
 *
 * @param before Null when there was none.
 * @param after The later one; null when there is none.
 */
export function planetDifference(before: Planet | null, after: Planet | null): PlanetDifference {
  const old = textsOf(before);
  const now = textsOf(after);
  const kept = [...now].filter(([id]) => old.has(id));
  return {
    added: [...now.keys()].filter((id) => !old.has(id)),
    removed: [...old.keys()].filter((id) => !now.has(id)),
    changed: kept.filter(([id, text]) => old.get(id) !== text).map(([id]) => id),
  };
}

function textsOf(planet: Planet | null): Map<string, string> {
  return new Map(planet === null ? [] : allComponents(planet).map((component) => [component.id, textOf(component)]));
}

/** Two components alike give the same text; the type stands for its definition. */
function textOf(component: PlanetComponent): string {
  return JSON.stringify({ ...component, definition: component.definition.type });
}
