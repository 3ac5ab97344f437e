/** `load-test`: many viewers of one stream, and what became of them. */
import type { LoadFigures } from "../load_test/load_figures.ts";
import { targetAddress } from "../load_test/own_address.ts";
import { runLoad } from "../load_test/run_load.ts";
import { EXIT, wrongUse } from "./command_error.ts";
import type { CommandIo } from "./command_io.ts";
import { readCommandLine } from "./command_line.ts";

const SYNTAX = {
  options: { viewers: "value", seconds: "value", json: "flag", remote: "flag" },
  words: { needed: ["url"] },
} as const;

const MAX_VIEWERS = 20_000;
const MAX_SECONDS = 3600;
const PATIENCE_MS = 10_000;

/**
 * Runs a load test.
 *
 * @param args `URL --viewers N --seconds S [--json] [--remote]`
 * @param io The terminal.
 * @returns The exit status: failed when a viewer was refused or dropped.
 */
export async function loadTest(args: readonly string[], io: CommandIo): Promise<number> {
  await Deno.permissions.revoke({ name: "ffi" });
  const { words, values, flags } = readCommandLine(args, SYNTAX);
  const { url, person } = readTarget(words[0]!);
  const viewers = readCount("viewers", values["viewers"], MAX_VIEWERS);
  const seconds = readCount("seconds", values["seconds"], MAX_SECONDS);
  const port = Number(url.port || 80);
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const target = await targetAddress(host, port);
  if (target === null) throw wrongUse("command-load-test-host", { host });
  if (!target.own && !flags.has("remote")) throw wrongUse("command-load-test-remote", { host });
  let bytes = 0;
  const figures = await runLoad({
    hostname: target.address,
    port,
    head: requestHead(url, person),
    patienceMs: PATIENCE_MS,
    viewers,
    seconds,
    onSecond: (now) => {
      io.err(progress(now, now.bytes - bytes, io));
      bytes = now.bytes;
    },
  });
  print(figures, io, flags.has("json") ? { url: url.href, seconds } : null);
  return figures.refused + figures.dropped > 0 ? EXIT.failed : EXIT.done;
}

/** The address, and the name and password in it as `name:password`. */
function readTarget(text: string): { url: URL; person: string } {
  const url = URL.parse(text);
  const person = url === null ? null : decoded(`${url.username}:${url.password}`);
  if (url?.protocol !== "http:" || person === null) throw wrongUse("command-load-test-url", { value: text });
  return { url, person };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch (cause) {
    if (!(cause instanceof URIError)) throw cause;
    return null;
  }
}

function readCount(option: "viewers" | "seconds", text: string | undefined, max: number): number {
  const count = /^\d{1,6}$/.test(text ?? "") ? Number(text) : 0;
  if (count < 1 || count > max) {
    throw wrongUse("command-load-test-count", { option: `--${option}`, max: String(max) });
  }
  return count;
}

function requestHead(url: URL, person: string): Uint8Array {
  const lines = [
    `GET ${url.pathname}${url.search} HTTP/1.1`,
    `Host: ${url.host}`,
    "User-Agent: runnel-load-test",
    "Connection: close",
    ...url.username === "" ? [] : [`Authorization: Basic ${new TextEncoder().encode(person).toBase64()}`],
  ];
  return new TextEncoder().encode(`${lines.join("\r\n")}\r\n\r\n`);
}

function progress({ watching, refused, dropped }: LoadFigures, bytes: number, io: CommandIo): string {
  const rate = (bytes * 8 / 1e6).toFixed(1);
  return io.text("command-load-test-progress", { watching, refused, dropped, rate });
}

function print(figures: LoadFigures, io: CommandIo, json: { url: string; seconds: number } | null): void {
  if (json !== null) {
    const { watching: _, ...rest } = figures;
    io.out(JSON.stringify({ ...json, ...rest }));
    return;
  }
  const { viewers, answered, refused, dropped, bytesPerViewer, firstByteMs, longestSilenceMs } = figures;
  io.out(io.text("command-load-test-viewers", { viewers, answered, refused, dropped }));
  for (const [reason, count] of Object.entries(figures.refusedBy)) {
    io.out(io.text("command-load-test-refused", { reason, count }));
  }
  for (const [reason, count] of Object.entries(figures.droppedBy)) {
    io.out(io.text("command-load-test-dropped", { reason, count }));
  }
  if (answered === 0) return;
  io.out(io.text("command-load-test-bytes", { ...bytesPerViewer }));
  io.out(io.text("command-load-test-silence", { ms: longestSilenceMs }));
  io.out(io.text("command-load-test-first", { ...firstByteMs }));
}
