/** Judges whether the elements that a planet needs are there; of what is not, it names the package to install. */
import type { MachineNeeds } from "./machine_needs.ts";
import { elementOrigin, withPackage } from "./debian_packages.ts";
import { type Finding, finding } from "./finding.ts";

/** So many components are named, of all that need an element. */
const MAX_NAMED = 3;

/**
 * Judges elements.
 *
 * @param needs What the planet needs.
 * @param missing Elements that the machine does not have.
 */
export function judgeElements(needs: MachineNeeds, missing: readonly string[]): Finding[] {
  const gone = new Set(missing);
  const problems = [
    ...[...needs.elements].filter(([element]) => gone.has(element)).map(([element, users]) => lacking(element, users)),
    ...needs.choices.filter(({ anyOf }) => anyOf.every((element) => gone.has(element))).map(({ component, anyOf }) =>
      finding("problem", "command-check-elements-none", {
        component,
        elements: anyOf.map((one) => withPackage(one)).join(", "),
      })
    ),
  ];
  if (problems.length > 0) return problems;
  return [finding("ok", "command-check-elements", { count: needs.elements.size + needs.choices.length })];
}

function lacking(element: string, users: readonly string[]): Finding {
  const origin = elementOrigin(element);
  const args = { element, ...origin };
  if (users.length === 0) return finding("problem", "command-check-element-feeds", args);
  const named = users.slice(0, MAX_NAMED).join(", ");
  const components = users.length > MAX_NAMED ? `${named}, …` : named;
  const id = origin === null ? "command-check-element-unknown" : "command-check-element-missing";
  return finding("problem", id, { ...args, components, count: users.length });
}
