/** Sees to it that a `bouncer` that a component names stands in the atmosphere. */
import type { Drafts } from "../draft.ts";
import { ATMOSPHERE, type Catalogue } from "../planet.ts";
import type { ProblemList } from "../problem_list.ts";

const BOUNCER = "bouncer";

/**
 * Complains of bouncers that are not there.
 *
 * @param drafts All components.
 * @param catalogue All types.
 * @param problems Takes what is wrong.
 */
export function checkBouncers(drafts: Drafts, catalogue: Catalogue, problems: ProblemList): void {
  const types = [...catalogue.values()].filter(({ role }) => role === BOUNCER).map(({ type }) => type);
  const there = [...drafts.values()].filter(({ flow, definition }) =>
    flow === ATMOSPHERE && definition?.role === BOUNCER
  );
  for (const draft of drafts.values()) {
    const name = draft.properties[BOUNCER];
    const entry = draft.fields.get(BOUNCER);
    if (typeof name !== "string" || entry === undefined) continue;
    const named = drafts.get(`${ATMOSPHERE}/${name}`);
    if (named !== undefined && (named.definition === null || there.includes(named))) continue;
    if (types.length === 0) problems.add(entry.keyAt, "planet-bouncer-no-types", { value: name });
    else if (there.length > 0) {
      problems.unknown(
        entry.keyAt,
        "planet-bouncer-unknown",
        name,
        there.map((one) => one.name),
      );
    } else problems.unknown(entry.keyAt, "planet-bouncer-none", name, types);
  }
}
