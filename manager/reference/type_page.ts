/** The reference page of a component type, in Markdown: all of it stands in the type's definition and texts. Pure. */
import type { ComponentDefinition, EaterDefinition } from "../../components/definition.ts";
import type { Property } from "../../components/property/mod.ts";
import { otherFeeders } from "../component_types/other_feeders.ts";
import { withPackage } from "../check/debian_packages.ts";
import { allowedWords, presenceWords, type Text } from "./property_words.ts";

/**
 * Writes the page.
 *
 * @param definition The type.
 * @param text Renders texts, in the page's language.
 */
export function typePage(definition: ComponentDefinition, text: Text): string {
  const { type } = definition;
  return [
    `# ${type}`,
    `**${text(`component-${type}`)}.** ${escaped(text(`component-${type}-about`))}`,
    example(definition),
    ...section(text("reference-properties"), propertyTable(definition, text)),
    ...section(text("reference-actions"), actionTable(definition, text)),
    ...section(text("reference-eats"), eaterTable(definition, text)),
    ...section(text("reference-gives"), feederTable(definition, text)),
    ...section(text("reference-needs"), needsList(definition, text)),
    ...section(text("command-inspect-machine"), machineList(definition, text)),
    "",
  ].join("\n\n").trimEnd() + "\n";
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`## ${title}`, lines.join("\n")];
}

/** As it stands in a planet file, with what must be given; the rest as a comment. */
function example({ type, properties, eaters, anyEaters }: ComponentDefinition): string {
  const eats = Object.keys(eaters).length === 0 && anyEaters === undefined ? [] : ["  eats: …"];
  const lines = named(properties).map(([name, { default: fallback, defaultText }]) =>
    fallback === undefined ? `  ${name}: …` : `  # ${name}: ${defaultText ?? ""}`.trimEnd()
  );
  return ["```yaml", "name:", `  type: ${type}`, ...eats, ...lines, "```"].join("\n");
}

function propertyTable({ type, properties, live = [] }: ComponentDefinition, text: Text): string[] {
  return table(
    ["name", "about", "value", "default", "live"].map((column) => text(`reference-column-${column}`)),
    named(properties).map(([name, property]) => [
      `\`${name}\``,
      text(`component-${type}-${name}`),
      valueWords(property, text),
      presenceWords(property, text),
      live.includes(name) ? text("reference-yes") : "",
    ]),
  );
}

/** What stands in lists and maps follows in parentheses. */
function valueWords(property: Property, text: Text): string {
  const { shape, unit } = property;
  const words = allowedWords(property, text);
  if (shape === null) return unit === null || words.includes(unit) ? words : `${words} (${unit})`;
  const parts: [string, Property][] = shape.kind === "record"
    ? Object.entries(shape.fields)
    : [[text(`command-inspect-each-${shape.kind}`), shape.of]];
  return `${words} (${parts.map(([name, of]) => `\`${name}\`: ${valueWords(of, text)}`).join("; ")})`;
}

function actionTable({ type, actions = {} }: ComponentDefinition, text: Text): string[] {
  return table(
    ["name", "about", "takes"].map((column) => text(`reference-column-${column}`)),
    Object.entries(actions).map(([name, takes]) => [
      `\`${name}\``,
      text(`component-${type}-action-${name}`),
      named(takes).map(([key, property]) => `\`${key}\`: ${valueWords(property, text)}`).join("; "),
    ]),
  );
}

function eaterTable({ eaters, anyEaters }: ComponentDefinition, text: Text): string[] {
  const words = ({ media, multiple = false, optional = false }: EaterDefinition): string => {
    const kinds = media.join(", ");
    const takes = multiple ? text("command-inspect-several", { media: kinds }) : kinds;
    return optional ? `${takes}; ${text("command-inspect-optional")}` : takes;
  };
  return table([text("reference-column-eater"), text("reference-column-media")], [
    ...Object.entries(eaters).map(([name, eater]) => [`\`${name}\``, words(eater)]),
    ...anyEaters === undefined ? [] : [[text("command-inspect-any-name"), words(anyEaters)]],
  ]);
}

function feederTable(definition: ComponentDefinition, text: Text): string[] {
  const rows = [
    ...Object.entries(definition.feeders).map(([name, { media }]) => [`\`${name}\``, media]),
    ...otherFeeders(definition).flatMap(({ property, valueText: value, feeders }) =>
      Object.entries(feeders).map(([name, { media: feed }]) => [
        `\`${name}\``,
        text("command-inspect-gives-with", { feed, property, value }),
      ])
    ),
  ];
  return table([text("reference-column-feeder"), text("reference-column-media")], rows);
}

function needsList({ needs: { elements = [], anyElement = [] } }: ComponentDefinition, text: Text): string[] {
  const origin = (element: string): string => withPackage(element, `\`${element}\``);
  return [
    ...elements.map((element) => `- ${origin(element)}`),
    ...anyElement.length === 0
      ? []
      : [`- ${text("command-inspect-one-of", { elements: anyElement.map(origin).join(", ") })}`],
  ];
}

function machineList({ needs: { named = {} } }: ComponentDefinition, text: Text): string[] {
  return Object.entries(named).map(([property, thing]) =>
    `- ${text(`command-inspect-thing-${thing}`, { property: `\`${property}\`` })}`
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => escaped(cell).replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)];
}

/**
 * Keeps names in angle brackets from being taken for HTML.
 *
 * @param words What is to be written.
 */
export function escaped(words: string): string {
  return words.replaceAll("<", "&lt;");
}

function named(properties: ComponentDefinition["properties"]): [string, Property][] {
  return Object.entries(properties as { readonly [name: string]: Property });
}
