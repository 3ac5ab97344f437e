/** `inspect`: lists the component types, or tells all of one. */
import type { Definitions } from "../../components/addon/addon.ts";
import { type ComponentDefinition, ROLES } from "../../components/definition.ts";
import { withPackage } from "../check/debian_packages.ts";
import type { Property } from "../../components/property/mod.ts";
import {
  type ActionDescription,
  describeType,
  type EaterDescription,
  type FeederDescription,
  type TypeDescription,
} from "../component_types/describe_type.ts";
import { nearOnes } from "../planet/nearest_first.ts";
import { allowedWords, presenceWords } from "../reference/property_words.ts";
import { referencePages, writePages } from "../reference/write_pages.ts";
import { EXIT, wrongUse } from "./command_error.ts";
import type { CommandIo } from "./command_io.ts";
import { readCommandLine } from "./command_line.ts";
import { DEFAULT_DATA } from "./default_data.ts";
import { leftOut, ownTypes } from "./own_types.ts";

/** So many types at most are offered instead of one that is not known. */
const NEAREST = 5;

const SYNTAX = { options: { data: "value", json: "flag", pages: "value" }, words: { more: 1 } } as const;

/**
 * Tells about component types.
 *
 * @param args `[TYPE] [--json] [--data DIR]`, or `--pages FOLDER` to write the reference pages of all types.
 * @param terminal Where lines go.
 * @returns The exit status.
 */
export async function inspect(args: readonly string[], terminal: CommandIo): Promise<number> {
  const { words: [type], flags, values } = readCommandLine(args, SYNTAX);
  const { definitions, io } = await ownTypes(values["data"] ?? DEFAULT_DATA, terminal);
  for (const { id, args } of leftOut(definitions)) io.err(io.text(id, args));
  const folder = values["pages"];
  if (folder !== undefined) {
    await writePages(folder, referencePages(definitions.values(), io.text));
    return EXIT.done;
  }
  const asJson = flags.has("json");
  const lines = type === undefined
    ? overview(definitions, asJson, io)
    : details(known(type, definitions), { definitions, asJson, io });
  for (const line of lines) if (!io.out(line)) break;
  return EXIT.done;
}

function known(type: string, definitions: Definitions): ComponentDefinition {
  const definition = definitions.get(type);
  if (definition !== undefined) return definition;
  const near = nearOnes(type, definitions.keys()).slice(0, NEAREST);
  throw wrongUse("command-inspect-unknown", { type, allowed: near.join(", "), count: near.length });
}

function overview(definitions: Definitions, asJson: boolean, io: CommandIo): string[] {
  const types = [...definitions.values()];
  if (asJson) return [JSON.stringify({ items: types.map((one) => describeType(one, definitions, io.text)) })];
  const width = Math.max(...types.map(({ type }) => type.length)) + 2;
  return ROLES.flatMap((role) => {
    const some = types.filter((definition) => definition.role === role);
    if (some.length === 0) return [];
    const lines = some.map(({ type }) => {
      const own = definitions.addons?.types.has(type) ? ` (${io.text("command-inspect-own")})` : "";
      return `  ${type.padEnd(width)}${io.text(`component-${type}-about`)}${own}`;
    });
    return [io.text(`command-inspect-role-${role}`), ...lines, ""];
  }).slice(0, -1);
}

function details(
  definition: ComponentDefinition,
  { definitions, asJson, io }: { definitions: Definitions; asJson: boolean; io: CommandIo },
): string[] {
  const type = describeType(definition, definitions, io.text);
  if (asJson) return [JSON.stringify(type)];
  const { needs } = type;
  return [
    `${type.type}: ${type.title}`,
    type.about,
    ...type.folder === null ? [] : [io.text("command-inspect-folder", { folder: type.folder })],
    ...section(
      "properties",
      type.properties.flatMap(({ name, title, live }) => [
        ...property(name, propertyNamed(definition.properties, name), io, live),
        `    ${title}`,
      ]),
      io,
    ),
    ...section("actions", type.actions.flatMap((one) => action(definition, one, io)), io),
    ...section("eats", [
      ...type.eaters.map((one) => eater(one.name, one, io)),
      ...type.anyEaters === null ? [] : [eater(io.text("command-inspect-any-name"), type.anyEaters, io)],
    ], io),
    ...section("gives", gives(type, io), io),
    ...section("needs", [
      ...needs.elements.map((element) => withPackage(element)),
      ...needs.anyElement.length === 0 ? [] : [io.text("command-inspect-one-of", {
        elements: needs.anyElement.map((element) => withPackage(element)).join(", "),
      })],
    ], io),
    ...section("machine", needs.named.map((one) => io.text(`command-inspect-thing-${one.thing}`, { ...one })), io),
  ];
}

function gives({ feeders, otherFeeders }: TypeDescription, io: CommandIo): string[] {
  const line = ({ name, media }: FeederDescription): string => `${name}: ${media}`;
  return [
    ...feeders.map(line),
    ...otherFeeders.flatMap(({ property, valueText: value, feeders }) =>
      feeders.map((one) => io.text("command-inspect-gives-with", { feed: line(one), property, value }))
    ),
  ];
}

function action({ actions = {} }: ComponentDefinition, { name, title }: ActionDescription, io: CommandIo): string[] {
  const takes = Object.entries((actions[name] ?? {}) as { readonly [name: string]: Property });
  return [`${name}: ${title}`, ...takes.flatMap(([key, one]) => property(key, one, io).map((line) => `    ${line}`))];
}

function propertyNamed(properties: ComponentDefinition["properties"], name: string): Property {
  return (properties as { readonly [name: string]: Property })[name]!;
}

function section(
  name: "properties" | "actions" | "eats" | "gives" | "needs" | "machine",
  lines: readonly string[],
  io: CommandIo,
): string[] {
  return lines.length === 0 ? [] : ["", io.text(`command-inspect-${name}`), ...lines.map((line) => `  ${line}`)];
}

/** One line for a property, and more for what stands in it. */
function property(name: string, one: Property, io: CommandIo, live = false): string[] {
  const { kind, unit, shape } = one;
  const presence = presenceWords(one, io.text);
  const changes = live ? `; ${io.text("command-inspect-live")}` : "";
  const head = `${name} (${unit === null ? kind : `${kind}, ${unit}`}): ${presence}; ${
    allowedWords(one, io.text)
  }${changes}`;
  if (shape === null) return [head];
  const parts: [string, Property][] = shape.kind === "record"
    ? Object.entries(shape.fields)
    : [[io.text(`command-inspect-each-${shape.kind}`), shape.of]];
  return [head, ...parts.flatMap(([part, of]) => property(part, of, io)).map((line) => `  ${line}`)];
}

function eater(name: string, { media, multiple, optional }: EaterDescription, io: CommandIo): string {
  const kinds = media.join(", ");
  const takes = multiple ? io.text("command-inspect-several", { media: kinds }) : kinds;
  return `${name}: ${takes}${optional ? `; ${io.text("command-inspect-optional")}` : ""}`;
}
