/**
 * Reads the text of a planet file as YAML, by the `yaml` package's tree and not its values: with the failsafe schema a
 * scalar stays what was written (`0412`, `7e10`, `no`). What the package refuses is explained in our words. Runs in the
 * manager, on text that anybody may have written: size, nesting and aliases are bounded.
 */
import { type Document, parseDocument } from "yaml";
import type { Parsed } from "../../../components/property/mod.ts";
import type { ProblemList } from "../problem_list.ts";
import { explainYamlErrors } from "./explain_yaml_errors.ts";
import { resolveAliases } from "./resolve_aliases.ts";
import type { FindSecret, SourceNode, Stead } from "./source_node.ts";
import { TreeBuilder } from "./tree_builder.ts";

/** The longest planet file, in UTF-16 units. A planet of 1,000 components has about a seventh of that. */
export const MAX_SOURCE_LENGTH = 1 << 19;

/** Control characters that no text file has, and the mark that a decoder leaves where bytes were not UTF-8. */
const NOT_TEXT = /(?![\t\n\r])[\p{Cc}\ufffd]/u;

/**
 * Reads YAML.
 *
 * @param text The whole file.
 * @param problems Takes what is wrong.
 * @param options `findSecret` looks up what stands behind `!secret`, where there is nothing unless given; `stead`: what is
 * read in the stead of the text.
 * @returns The tree; null when nothing can be made of the text, which `problems` then tells.
 */
export function parseSource(
  text: string,
  problems: ProblemList,
  { findSecret = noSecret, stead = new Map() }: { readonly findSecret?: FindSecret; readonly stead?: Stead } = {},
): SourceNode | null {
  if (text.length > MAX_SOURCE_LENGTH) {
    problems.add(0, "planet-too-large", { size: text.length, limit: MAX_SOURCE_LENGTH });
    return null;
  }
  const strange = text.search(NOT_TEXT);
  if (strange >= 0) {
    problems.add(strange, "planet-not-text", { code: text.charCodeAt(strange).toString(16).padStart(4, "0") });
    return null;
  }
  const document: Document.Parsed = parseDocument(text, {
    schema: "failsafe",
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: "error",
  });
  if (document.errors.length > 0) {
    explainYamlErrors(document.errors, text, problems);
    return null;
  }
  if (document.contents === null) return { kind: "empty", at: 0, anchor: null };
  const targets = resolveAliases(document.contents);
  return new TreeBuilder(text, { targets, findSecret, stead, problems }).build(document.contents);
}

/**
 * Looks up a secret where there is none.
 *
 * @param name Its name.
 */
export function noSecret(name: string): Parsed<string> {
  return { ok: false, problem: { id: "planet-secret-missing", args: { value: name } } };
}
