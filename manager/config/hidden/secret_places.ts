/** Where secrets stand in clear in the text of a planet, by what the types of its components declare. Pure. */
import { COMMON_KEYS } from "../../../components/definition.ts";
import { type HiddenPart, partsInOrder } from "../../../components/property/hidden_part.ts";
import { secretParts } from "../../../components/property/hidden_words.ts";
import { isSecret, type Properties, type Property, SECRET_MARK } from "../../../components/property/mod.ts";
import { ATMOSPHERE, type Catalogue } from "../../planet/planet.ts";
import type { MapNode, Offset, SourceNode, TextNode } from "../../planet/source/source_node.ts";

/** A value that has something secret in it, or a mark. */
export interface SecretPlace {
  /** Component and property: two texts of a planet have the same one for the same value. */
  readonly key: string;
  readonly at: Offset;
  /** As it stands in the file, with its quotes. */
  readonly raw: string;
  /** What that says. */
  readonly text: string;
  readonly written: readonly [from: Offset, to: Offset];
  /** What is secret of it, in order; nothing where a mark is only a text. */
  readonly parts: readonly HiddenPart[];
}

/** A place that was found, and what follows from its kind. */
type Found = (key: string, node: TextNode, parts: readonly HiddenPart[]) => void;

/**
 * Finds all values that have something secret in them, or the mark of such. One that an alias or a merge key brings to
 * several components is there for each of them.
 *
 * @param text The planet file.
 * @param root Its tree.
 * @param catalogue All component types.
 */
export function secretPlaces(text: string, root: SourceNode, catalogue: Catalogue): SecretPlace[] {
  const places: SecretPlace[] = [];
  const names = secretNames(catalogue);
  for (const [id, component] of components(root)) {
    const type = valueOf(component, "type");
    const definition = type?.kind === "text" ? catalogue.get(type.text) : undefined;
    const properties = (definition?.properties ?? {}) as { readonly [name: string]: Property };
    for (const { key, value } of component.entries) {
      if (COMMON_KEYS.includes(key)) continue;
      const property = Object.hasOwn(properties, key) ? properties[key] : undefined;
      if (property !== undefined) findIn(property, value, `${id}/${key}`, add);
      else findAnyway(value, `${id}/${key}`, names.has(key), add);
    }
  }
  return places;

  function add(key: string, { at, text: value, written }: TextNode, parts: readonly HiddenPart[]): void {
    const apart = partsInOrder(parts);
    if (apart.length > 0 || value.includes(SECRET_MARK)) {
      places.push({ key, at, raw: text.slice(...written), text: value, written, parts: apart });
    }
  }
}

/**
 * Gives the names of all properties that are secrets in some type.
 *
 * @param catalogue All component types.
 */
export function secretNames(catalogue: Catalogue): Set<string> {
  const names = new Set<string>();
  for (const { properties } of catalogue.values()) collect(properties);
  return names;

  function collect(properties: Properties): void {
    for (const [name, property] of Object.entries(properties as { readonly [name: string]: Property })) {
      const innermost = innermostOf(property);
      if (isSecret(innermost)) names.add(name);
      if (innermost.shape?.kind === "record") collect(innermost.shape.fields);
    }
  }
}

function innermostOf(property: Property): Property {
  const { shape } = property;
  return shape === null || shape.kind === "record" ? property : innermostOf(shape.of);
}

function* components(root: SourceNode): Generator<[id: string, component: MapNode]> {
  yield* mapsIn(valueOf(root, ATMOSPHERE), ATMOSPHERE);
  for (const [flow, map] of mapsIn(valueOf(root, "flows"), "")) yield* mapsIn(valueOf(map, "components"), flow);
}

function* mapsIn(node: SourceNode | undefined, within: string): Generator<[id: string, map: MapNode]> {
  for (const { key, value } of node?.kind === "map" ? node.entries : []) {
    if (value.kind === "map") yield [`${within}/${key}`, value];
  }
}

function valueOf(node: SourceNode, name: string): SourceNode | undefined {
  return node.kind === "map" ? node.entries.find(({ key }) => key === name)?.value : undefined;
}

function findIn(property: Property, node: SourceNode, key: string, found: Found): void {
  const { shape } = property;
  if (node.kind === "text") found(key, node, property.hidden(node.text));
  else if (node.kind === "list" && shape?.kind === "list") {
    // In a list of another length nobody knows which is which.
    const { length } = node.items;
    node.items.forEach((item, index) => findIn(shape.of, item, `${key}/${index}of${length}`, found));
  } else if (node.kind === "map" && shape !== null && shape.kind !== "list") {
    for (const { key: name, value } of node.entries) {
      const of = shape.kind === "map" ? shape.of : Object.hasOwn(shape.fields, name) ? shape.fields[name] : undefined;
      if (of !== undefined) findIn(of, value, `${key}/${name}`, found);
    }
  }
}

/** What the type does not tell, because it is not known or has no such property, its name and its form do. */
function findAnyway(node: SourceNode, key: string, isWhole: boolean, found: Found): void {
  if (node.kind === "text") {
    found(key, node, isWhole ? [{ from: 0, to: node.text.length, name: "" }] : secretParts(node.text));
  } else if (node.kind === "list") {
    node.items.forEach((item, index) => findAnyway(item, `${key}/${index}of${node.items.length}`, isWhole, found));
  } else if (node.kind === "map") {
    for (const { key: name, value } of node.entries) findAnyway(value, `${key}/${name}`, isWhole, found);
  }
}
