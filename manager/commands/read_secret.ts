/** Reads a secret from a person without showing it, or from a pipe. */
import { CommandError, wrongUse } from "./command_error.ts";
import type { CommandIo } from "./command_io.ts";

const INTERRUPT = 0x03;
const END = 0x04;
const BACKSPACE = new Set([0x08, 0x7f]);
const RETURN = new Set([0x0a, 0x0d]);
const MAX_BYTES = 4096;

/**
 * Reads one line from the standard input.
 *
 * @param prompt Shown at a terminal; nothing that is typed is.
 * @param io Where the prompt goes.
 * @throws {CommandError} When the person interrupts, or the line is far too long.
 */
export async function readSecret(prompt: string, io: Pick<CommandIo, "err">): Promise<string> {
  if (!Deno.stdin.isTerminal()) return await readLine();
  io.err(prompt);
  Deno.stdin.setRaw(true);
  try {
    return await readLine();
  } finally {
    Deno.stdin.setRaw(false);
  }
}

async function readLine(): Promise<string> {
  const typed: number[] = [];
  const buffer = new Uint8Array(256);
  while (typed.length < MAX_BYTES) {
    const count = await Deno.stdin.read(buffer);
    for (const byte of buffer.subarray(0, count ?? 0)) {
      if (RETURN.has(byte)) return text(typed);
      if (byte === INTERRUPT) throw new CommandError("command-interrupted");
      if (BACKSPACE.has(byte)) eraseLast(typed);
      else if (byte !== END) typed.push(byte);
    }
    if (count === null) return text(typed);
  }
  throw wrongUse("command-secret-long", { max: MAX_BYTES });
}

/** Takes back one character of UTF-8: its bytes of continuation, and the one that leads. */
function eraseLast(typed: number[]): void {
  while (((typed.at(-1) ?? 0) & 0xc0) === 0x80) typed.pop();
  typed.pop();
}

function text(typed: readonly number[]): string {
  return new TextDecoder().decode(Uint8Array.from(typed));
}
