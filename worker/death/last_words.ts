/**
 * What a dying process writes, and whose words they are: Deno, V8, libc, GLib and X each say goodbye in their own way. Pure;
 * used by the worker, in the process of `serve`.
 */
import type { Layer } from "../../components/fault_layer.ts";
import type { LogRecord } from "../../manager/contract/log_record.ts";

/** What the words amount to. */
export interface LastWord {
  readonly layer: Layer;
  /** The library that they name; null when they name none. */
  readonly culprit: string | null;
  /** The words. */
  readonly text: string;
}

/** How each kind of words begins or goes on, and the layer that it stands for. A group in them is the culprit's name. */
const WORDS: readonly (readonly [RegExp, Layer])[] = [
  [/Cannot open (\S+\.so[.\d]*): install the package/, "library"],
  [/thread '.*' panicked|\bhas panicked\b|^#\s*Fatal |Fatal JavaScript|last few GCs|\bUncaught\b/i, "runnel"],
  // Heap and stack are broken by native code; glibc's malloc and fortify notice it.
  [/^(?:free|malloc|realloc|munmap_chunk)\(\)|^(?:double free|corrupted |malloc_consolidate)/, "library"],
  [/(?:stack smashing|buffer overflow) detected/, "library"],
  [/^terminate called/, "library"],
  [/(?:error while loading shared libraries|symbol lookup error): (?:.*\/)?(\S+?\.so[.\d]*)/, "library"],
  [/\b(\S+?\.so[.\d]*): (?:undefined symbol|cannot open shared object|version `)/, "library"],
  // The names of GStreamer's own source files begin with gst.
  [/(?:\/|\b)(gst\w*)\.(?:c|cc|cpp|m):\d+:.*assertion .*failed/i, "element"],
  [/(\w+)\.(?:c|cc|cpp|cxx|h|hpp):\d+:.*assertion .*failed/i, "library"],
  [/^XIO: |fatal IO error|^X Error of failed request|X connection to .* broken/, "device"],
];

/** Domains of GLib's log, and of those who write to it. What they call an error often comes before a crash. */
const GLIB_DOMAIN = /^(GLib|GStreamer|libsoup)\b/;

/**
 * Finds the last words.
 *
 * @param records What the process wrote last, oldest first.
 * @returns Null when it died without a word.
 */
export function lastWordOf(records: readonly Pick<LogRecord, "level" | "source" | "text">[]): LastWord | null {
  return records.map(wordOf).findLast((word) => word !== null) ?? null;
}

function wordOf({ level, source, text }: Pick<LogRecord, "level" | "source" | "text">): LastWord | null {
  if (level === "error" && GLIB_DOMAIN.test(source)) {
    const layer = source.startsWith("GStreamer") ? "element" : "library";
    return { layer, culprit: source, text: `${source}: ${text}` };
  }
  if (source !== "stderr") return null;
  for (const [pattern, layer] of WORDS) {
    const match = pattern.exec(text);
    if (match !== null) return { layer, culprit: match[1] ?? null, text };
  }
  return null;
}
