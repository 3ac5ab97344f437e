/**
 * Checks what the definition file of an add-on exports, as whole as the compiler checks those of the program: it was
 * written elsewhere, and nobody may have compiled it. Pure.
 */
import * as v from "valibot";
import { COMMON_KEYS, type ComponentDefinition, MACHINE_THINGS, ROLES } from "../definition.ts";
import { MEDIA } from "../media.ts";
import { ADDON_NAME } from "./addon.ts";
import { isSecret, type Properties, type Property } from "../property/mod.ts";

/** So many faults are told at once. */
const TOLD = 5;

/** The one kind of job for types of the role `bouncer`, and for no others. */
const BOUNCERS = "bouncers";

const name = v.pipe(v.string(), v.regex(ADDON_NAME, "a name has small letters, digits and hyphens"));
const names = v.array(v.string());
const aFunction = v.custom<(...args: never) => unknown>((value) => typeof value === "function", "must be a function");
const property = v.custom<Property>(isProperty, "must be made by a kind of runnel/definition, such as integer(…)");
const properties = v.record(
  v.pipe(name, v.check((key) => !COMMON_KEYS.includes(key), "every component has a key of this name already")),
  property,
);
const media = v.picklist(MEDIA, `must be one of ${MEDIA.join(", ")}`);
const eater = v.strictObject({
  media: v.pipe(v.array(media), v.minLength(1, "must name a kind of media")),
  multiple: v.optional(v.boolean()),
  onePerMedia: v.optional(v.boolean()),
  optional: v.optional(v.boolean()),
});
const feeders = v.record(name, v.strictObject({ media }));

const definition = v.strictObject({
  type: name,
  // Services of the whole box are the program's own, but for bouncers.
  role: v.picklist(ROLES.filter((role) => role !== "atmosphere")),
  job: v.picklist(["media", "screen", "delivery", "recording", BOUNCERS]),
  properties,
  live: v.optional(names),
  actions: v.optional(v.record(name, properties)),
  eaters: v.record(name, eater),
  eatersOf: v.optional(aFunction),
  anyEaters: v.optional(eater),
  feeders,
  feedersOf: v.optional(aFunction),
  givesWhatItEats: v.optional(v.boolean()),
  needs: v.strictObject({
    elements: v.optional(names),
    anyElement: v.optional(names),
    named: v.optional(v.record(v.string(), v.picklist(MACHINE_THINGS))),
  }),
  usesZone: v.optional(v.boolean()),
  mountEndings: v.optional(names),
});

/** A definition that is right, or what is wrong with it: places and rules, in the words of engineers. */
export type CheckedDefinition =
  | { readonly ok: true; readonly definition: ComponentDefinition }
  | { readonly ok: false; readonly faults: readonly string[] };

/**
 * Checks an export.
 *
 * @param value What the file exports as `definition`.
 */
export function checkDefinition(value: unknown): CheckedDefinition {
  const shape = v.safeParse(definition, value);
  if (!shape.success) return { ok: false, faults: shape.issues.slice(0, TOLD).map(faultOf) };
  const checked = value as ComponentDefinition;
  const faults = [
    ...unknownNames(checked, "live", checked.live ?? []),
    ...unknownNames(checked, "needs.named", Object.keys(checked.needs.named ?? {})),
    ...liveSecrets(checked),
    ...wrongFeeders(checked),
    ...wrongBouncer(checked),
  ];
  return faults.length > 0 ? { ok: false, faults } : { ok: true, definition: checked };
}

function isProperty(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { kind, schema, parse, print, show } = value as Partial<Property>;
  return typeof kind === "string" && typeof schema === "object" &&
    [parse, print, show].every((one) => typeof one === "function");
}

function faultOf(issue: v.BaseIssue<unknown>): string {
  const place = v.getDotPath(issue);
  return place === null ? issue.message : `${place}: ${issue.message}`;
}

function unknownNames({ properties }: ComponentDefinition, place: string, names: readonly string[]): string[] {
  return names.filter((name) => !Object.hasOwn(properties, name)).map((name) => `${place}: ${name} is no property`);
}

/** What changes on air is answered, and written into the planet. */
function liveSecrets({ properties, live = [] }: ComponentDefinition): string[] {
  const known = properties as { readonly [name: string]: Property };
  const secrets = live.filter((name) => known[name] !== undefined && isSecret(known[name]));
  return secrets.map((name) => `live: ${name} is a secret, which cannot change on air`);
}

/** Asked once as it would be for a component that gives no property; one that must be given cannot be made up. */
function wrongFeeders({ properties, feedersOf }: ComponentDefinition): string[] {
  const defaults = Object.entries(properties as Properties & { readonly [name: string]: Property })
    .map(([name, property]) => [name, property.default] as const);
  if (feedersOf === undefined || defaults.some(([, value]) => value === undefined)) return [];
  try {
    const given = v.safeParse(feeders, feedersOf(Object.fromEntries(defaults) as Parameters<typeof feedersOf>[0]));
    return given.success ? [] : given.issues.map((issue) => `feedersOf: ${faultOf(issue)}`);
  } catch (error) {
    return [`feedersOf: ${error instanceof Error ? error.message : error}`];
  }
}

/** Others wrote it: it has a process of its own kind, and no part in what streams are made of. */
function wrongBouncer({ role, job, eaters, anyEaters, feeders, feedersOf }: ComponentDefinition): string[] {
  if (role !== "bouncer") return job === BOUNCERS ? [`job: only a bouncer runs in a job for ${BOUNCERS}`] : [];
  const eats = Object.keys(eaters).length > 0 || anyEaters !== undefined;
  const gives = Object.keys(feeders).length > 0 || feedersOf !== undefined;
  return [
    ...(job === BOUNCERS ? [] : [`job: a bouncer runs in a job for "${BOUNCERS}"`]),
    ...(eats ? ["eaters: a bouncer takes no feeds"] : []),
    ...(gives ? ["feeders: a bouncer gives no feeds"] : []),
  ];
}
