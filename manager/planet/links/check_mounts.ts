/** Sees to it that no two components answer at the same address. Reserved mounts are the property's own business. */
import type { Draft, Drafts } from "../draft.ts";
import type { ProblemList } from "../problem_list.ts";
import type { Offset } from "../source/source_node.ts";

/** One address that is taken. */
interface Taken {
  readonly owner: Draft;
  readonly at: Offset;
}

/**
 * Complains at the second of two components with one mount; names made from a mount (`/x.m3u`) count.
 *
 * @param drafts All components.
 * @param problems Takes what is wrong.
 */
export function checkMounts(drafts: Drafts, problems: ProblemList): void {
  const taken = new Map<string, Taken>();
  for (const draft of drafts.values()) {
    for (const [property, { kind }] of Object.entries(draft.definition?.properties ?? {})) {
      const mount = draft.properties[property];
      const entry = draft.fields.get(property);
      if (kind !== "mount" || typeof mount !== "string" || entry === undefined) continue;
      const at = entry.usedAt === entry.keyAt ? entry.value.at : entry.usedAt;
      const names = [mount, ...(draft.definition?.mountEndings ?? []).map((ending) => mount + ending)];
      const clash = names.find((name) => taken.has(name));
      const other = clash === undefined ? undefined : taken.get(clash);
      if (clash !== undefined && other !== undefined) {
        const line = String(problems.place(other.at).line);
        problems.add(at, "planet-mount-double", { value: clash, mount, other: other.owner.id, line });
      }
      for (const name of names) if (!taken.has(name)) taken.set(name, { owner: draft, at });
    }
  }
}
