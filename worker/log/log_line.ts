/**
 * Makes records of what stands in a job's log: lines that our own code wrote as JSON, those of GStreamer and GLib, and
 * whatever else a native library or a dying process leaves. Used by the worker, in the process of `serve`.
 */
import { z } from "zod";
import { LOG_LEVELS, type LogLevel, type LogRecord } from "../../manager/contract/log_record.ts";

const ownLine = z.object({
  at: z.string(),
  level: z.enum(LOG_LEVELS),
  component: z.string().nullable(),
  source: z.string(),
  text: z.string(),
});
const levelsLine = z.object({ usual: z.int(), levels: z.record(z.string(), z.int()) });
const elementsLine = z.object({
  elements: z.record(z.string(), z.array(z.string())),
  pipeline: z.string().default(""),
});

/** What a line turned out to be. */
export type LogLine =
  | {
    readonly kind: "record";
    readonly record: LogRecord;
    /** GStreamer's own level, 1 to 9; null for a line that is not GStreamer's. */
    readonly gstLevel: number | null;
  }
  /** Which elements a pipeline of a component has, from now on; the pipeline is empty where there is but one. */
  | {
    readonly kind: "elements";
    readonly elements: { readonly [component: string]: readonly string[] };
    readonly pipeline: string;
  }
  /** How much GStreamer is to say of each component, from now on, and how much of all else. */
  | { readonly kind: "levels"; readonly usual: number; readonly levels: { readonly [component: string]: number } };

/** What is known around a line. */
export interface LogLineContext {
  readonly job: string;
  /** When the line was seen; a line of our own brings its own time. */
  readonly at: Date;
  /** Tells which component an element belongs to, null when that is not known. */
  readonly componentOf: (element: string) => string | null;
}

/** `0:00:00.123456789 4711 0x55d2c8 WARN category file.c:12:function:<element> text`, gstinfo.c of GStreamer 1.x. */
const GSTREAMER_LINE = /^\d+:\d\d:\d\d\.\d+ +\d+ +(?:0x)?[0-9a-f]+ +([A-Z]+) +(\S+) +([^: ]+:\d+:[^: ]+:)(.*)$/;
/** `(program:4711): Domain-CRITICAL **: 12:00:00.123: text`, `** Message: …`, GLib's g_log_default_handler(). */
const GLIB_LINE =
  /^(?:\*\* )?(?:\([^)]*\): )?(?:(\S+)-)?(CRITICAL|WARNING|ERROR|Message|INFO|DEBUG)(?: \*\*)?: (?:\d\d:\d\d:\d\d\.\d+: )?(.*)$/;
/** What Deno, V8 and libc write when a process dies. */
const FATAL_LINE = /^(error\b|Uncaught|thread '.*' panicked|#\s*Fatal|Segmentation fault|\*\*\* |.*Assertion .*failed)/;
/** Select graphic rendition and erase in line, ECMA-48; GStreamer's and Deno's colours. */
const COLOURS = /\p{Cc}\[[0-9;]*[mK]/gu;

const GSTREAMER_LEVELS: { readonly [name: string]: LogLevel } = { ERROR: "error", WARN: "warning", INFO: "info" };
/** What GStreamer's authors left to be repaired: the one level that is not named here. */
const OTHER_GST_LEVEL = 3;
/** GstDebugLevel. */
const GST_DEBUG_LEVELS: { readonly [name: string]: number } = {
  ERROR: 1,
  WARN: 2,
  INFO: 4,
  DEBUG: 5,
  LOG: 6,
  TRACE: 7,
  MEMDUMP: 9,
};
const GLIB_LEVELS: { readonly [name: string]: LogLevel } = {
  ERROR: "error",
  CRITICAL: "error",
  WARNING: "warning",
  Message: "info",
  INFO: "info",
  DEBUG: "debug",
};

/**
 * Makes sense of one line.
 *
 * @param line Without its end.
 * @param context Where it comes from.
 */
export function parseLogLine(line: string, context: LogLineContext): LogLine {
  const text = line.replace(COLOURS, "").trimEnd();
  return parseOwn(text, context) ?? record(
    parseGStreamer(text, context) ?? parseGLib(text) ?? {
      level: FATAL_LINE.test(text) ? "error" : "info",
      source: "stderr",
      text,
    },
    context,
  );
}

/** What the parsers of foreign lines find. */
type Found = Pick<LogRecord, "level" | "source" | "text"> & {
  readonly component?: string | null;
  readonly gstLevel?: number;
};

function record(found: Found, context: LogLineContext): LogLine {
  const { level, source, text, component = null, gstLevel = null } = found;
  const at = context.at.toISOString();
  return { kind: "record", gstLevel, record: { at, level, job: context.job, component, source, text } };
}

function parseOwn(text: string, { job }: LogLineContext): LogLine | null {
  if (!text.startsWith("{")) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Something else that begins with a brace: it is kept as the text it is.
    return null;
  }
  const own = ownLine.safeParse(value);
  if (own.success) return { kind: "record", gstLevel: null, record: { ...own.data, job } };
  const elements = elementsLine.safeParse(value);
  if (elements.success) return { kind: "elements", ...elements.data };
  const levels = levelsLine.safeParse(value);
  return levels.success ? { kind: "levels", ...levels.data } : null;
}

function parseGStreamer(text: string, { componentOf }: LogLineContext): Found | null {
  const [, level = "", category = "", , rest = ""] = GSTREAMER_LINE.exec(text) ?? [];
  if (category === "") return null;
  const [, element = null, pad = "", said = ""] = /^(?:<([^>:]*)(:[^>]*)?>)? ?(.*)$/.exec(rest) ?? [];
  return {
    level: GSTREAMER_LEVELS[level] ?? "debug",
    gstLevel: GST_DEBUG_LEVELS[level] ?? OTHER_GST_LEVEL,
    component: element === null ? null : componentOf(element),
    source: category,
    text: element === null ? said : `${element}${pad}: ${said}`,
  };
}

function parseGLib(text: string): Found | null {
  const [, domain = "GLib", level = "", said = ""] = GLIB_LINE.exec(text) ?? [];
  const known = GLIB_LEVELS[level];
  return known === undefined ? null : { level: known, source: domain, text: said };
}
