/**
 * Says in our words what YAML refuses. The parser's own sentences name grammar; what a person did is nearly always one
 * of a few things: a value that needs quotes, a tab, a line that is indented wrongly, a bracket or quote left open.
 */
import type { YAMLParseError } from "yaml";
import type { MessageArgs } from "../../contract/message.ts";
import type { ProblemList } from "../problem_list.ts";
import type { Offset } from "./source_node.ts";

interface Explained {
  readonly at: Offset;
  readonly id: string;
  readonly args?: MessageArgs;
}

/** A line's value: what follows `key: `, or a list item's dash. */
interface LineValue {
  readonly at: Offset;
  readonly text: string;
}

const NEEDS_QUOTES = /^[{[%*@`&!|>]/;
/** Errors that are looked at, and letters of a line: what is more is no person's typing. */
const MAX_EXPLAINED = 100;
const MAX_LINE = 2000;

/**
 * Adds one problem for each line that YAML stumbled over; what follows in the same line is a consequence.
 *
 * @param errors What the parser said.
 * @param text The file's text.
 * @param problems Takes the problems.
 */
export function explainYamlErrors(errors: readonly YAMLParseError[], text: string, problems: ProblemList): void {
  const lines = new Set<number>();
  for (const error of errors.slice(0, MAX_EXPLAINED)) {
    const { at, id, args } = explain(error, text);
    const { line } = problems.place(at);
    if (!lines.has(line)) problems.add(at, id, args);
    lines.add(line);
  }
}

function explain(error: YAMLParseError, text: string): Explained {
  const at = error.pos[0];
  const value = lineValue(text, at);
  switch (error.code) {
    case "TAB_AS_INDENT":
      return { at, id: "planet-yaml-tab" };
    case "MULTIPLE_DOCS":
      return { at, id: "planet-yaml-documents" };
    case "RESOURCE_EXHAUSTION":
      return { at, id: "planet-too-deep", args: { limit: 64 } };
    case "BAD_DQ_ESCAPE":
      return { at, id: "planet-yaml-escape", args: { value: text.slice(at, at + 2) } };
    case "BAD_SCALAR_START":
      return quotes(value ?? { at, text: text.slice(at, lineEnd(text, at)) });
    case "BAD_INDENT":
      return error.message.startsWith("Flow ")
        ? unclosed(text, at)
        : { at: firstOfLine(text, at), id: "planet-yaml-indent" };
    case "MULTILINE_IMPLICIT_KEY":
      return multiline(text, error.pos);
    case "BLOCK_AS_IMPLICIT_KEY":
      return value !== null && /:(\s|$)/.test(value.text)
        ? { at: value.at, id: "planet-yaml-colon", args: { value: value.text } }
        : { at: nextLineStart(text, at), id: "planet-yaml-indent" };
    case "MISSING_CHAR":
      return missing(error, text);
    case "UNEXPECTED_TOKEN":
      return unexpected(error, value);
    default:
      return { at, id: "planet-yaml-other", args: { detail: error.message } };
  }
}

function quotes(value: LineValue): Explained {
  return { at: value.at, id: "planet-yaml-quotes", args: { value: value.text, start: value.text.charAt(0) } };
}

function unexpected(error: YAMLParseError, value: LineValue | null): Explained {
  const at = error.pos[0];
  if (value !== null && NEEDS_QUOTES.test(value.text)) return quotes(value);
  if (value !== null && /^["']/.test(value.text)) {
    return { at: value.at, id: "planet-yaml-after-quote", args: { value: value.text } };
  }
  if (value !== null && /^-(\s|$)/.test(value.text)) {
    return { at: value.at, id: "planet-yaml-dash", args: { value: value.text } };
  }
  return { at, id: "planet-yaml-other", args: { detail: error.message } };
}

function missing(error: YAMLParseError, text: string): Explained {
  const at = error.pos[0];
  const quote = /closing (['"])/.exec(error.message)?.[1];
  if (quote !== undefined) return { at: Math.max(0, text.lastIndexOf(quote, at - 1)), id: "planet-yaml-quote-open" };
  if (error.message.startsWith("Implicit map key")) {
    const line = text.slice(lineStart(text, at), lineEnd(text, at)).trim();
    return { at: firstOfLine(text, at), id: "planet-yaml-no-colon", args: { value: line } };
  }
  return { at, id: "planet-yaml-other", args: { detail: error.message } };
}

/** A key over several lines: its colon lacks a space or is missing, or a line below a value is indented too deeply. */
function multiline(text: string, [from, to]: readonly [number, number]): Explained {
  const first = text.slice(from, lineEnd(text, from));
  if (/^[^\s:]+:\S/.test(first)) return { at: from, id: "planet-yaml-colon-space", args: { value: first } };
  if (firstOfLine(text, from) === from) return { at: from, id: "planet-yaml-no-colon", args: { value: first } };
  return { at: firstOfLine(text, Math.max(from, to - 1)), id: "planet-yaml-indent" };
}

/** A bracket left open: the innermost one before the place where the parser gave up. */
function unclosed(text: string, at: Offset): Explained {
  let closed = 0;
  for (let index = at - 1; index >= 0; index--) {
    const character = text.charAt(index);
    if (character === "]" || character === "}") closed++;
    else if ((character === "[" || character === "{") && closed-- === 0) {
      return { at: index, id: "planet-yaml-bracket-open", args: { value: character } };
    }
  }
  return { at, id: "planet-yaml-indent" };
}

function lineValue(text: string, at: Offset): LineValue | null {
  const start = lineStart(text, at);
  const line = text.slice(start, Math.min(lineEnd(text, at), start + MAX_LINE)).trimEnd();
  const found = /^(\s*(?:- +)*(?:(?:"[^"]*"|'[^']*'|[^\s:#'"{[][^:]*):\s+)?)(\S.*)$/.exec(line);
  return found === null ? null : { at: start + found[1]!.length, text: found[2]! };
}

function lineStart(text: string, at: Offset): Offset {
  return at === 0 ? 0 : text.lastIndexOf("\n", at - 1) + 1;
}

function lineEnd(text: string, at: Offset): Offset {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}

function firstOfLine(text: string, at: Offset): Offset {
  const start = lineStart(text, at);
  return start + Math.max(0, text.slice(start, lineEnd(text, at)).search(/\S/));
}

function nextLineStart(text: string, at: Offset): Offset {
  const next = lineEnd(text, at) + 1;
  return next < text.length ? firstOfLine(text, next) : at;
}
