/** What `check` finds: one line each, with a mark. */
import type { TextRef } from "../contract/message.ts";

/** How bad it is: a box with a problem does not do all that its planet wants. */
export const MARKS = ["ok", "warning", "problem"] as const;

/** One of these marks. */
export type Mark = typeof MARKS[number];

/** One thing found. */
export interface Finding extends TextRef {
  readonly mark: Mark;
  /** Where in the planet file it stands, `FILE:LINE:COLUMN`; not there when it is about the machine. */
  readonly place?: string;
}

/**
 * Makes a finding.
 *
 * @param mark How bad it is.
 * @param id Text of the locales, `command-check-…` or `defect-…`.
 * @param args What fills the text.
 */
export function finding(mark: Mark, id: string, args: TextRef["args"] = {}): Finding {
  return { mark, id, args };
}
