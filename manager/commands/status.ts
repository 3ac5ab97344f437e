/** `status`: how the components of the running box are. */
import { setTimeout } from "node:timers/promises";
import type { ApiState } from "../contract/api.ts";
import { BoxClient } from "./box_client.ts";
import { CommandError, EXIT } from "./command_error.ts";
import type { CommandIo } from "./command_io.ts";
import { readCommandLine } from "./command_line.ts";
import { DEFAULT_DATA } from "./default_data.ts";
import { statusTable } from "./status_table.ts";

/** Clears a terminal and goes to its top: ECMA-48, ED and CUP. */
const CLEAR = "\x1b[2J\x1b[H";
/** Changes that come together are shown together. */
const TOGETHER_MS = 200;

/** What a command is told of a box that has gone since it answered. */
const GONE: ReadonlySet<string> = new Set(["command-no-box", "command-box-gone"]);

const SYNTAX = { options: { data: "value", watch: "flag", json: "flag" } } as const;

/**
 * Prints the state of the box, once or whenever it changes.
 *
 * @param args `[--watch] [--json] [--data DIR]`
 * @param io The terminal.
 * @returns The exit status.
 */
export async function status(args: readonly string[], io: CommandIo): Promise<number> {
  const { values, flags } = readCommandLine(args, SYNTAX);
  using box = await BoxClient.find(values["data"] ?? DEFAULT_DATA, io);
  const show = async () => {
    const state = await box.get<ApiState>("/api/v1/planet");
    const clear = flags.has("watch") && !flags.has("json") && Deno.stdout.isTerminal() ? CLEAR : "";
    return io.out(clear + (flags.has("json") ? JSON.stringify(state) : statusTable(state, io)));
  };
  if (!flags.has("watch")) await show();
  else if (await watch(box, show)) throw new CommandError("command-box-gone");
  return EXIT.done;
}

/** Shows the state until the box or the reader is gone; true when it is the box. */
async function watch(box: BoxClient, show: () => Promise<boolean>): Promise<boolean> {
  let due = false;
  let shown: Promise<boolean> = Promise.resolve(true);
  for await (const line of box.lines("/api/v1/events", "text/event-stream")) {
    if (!line.startsWith("event:") || due) continue;
    due = true;
    if (!await shown) return false;
    shown = setTimeout(TOGETHER_MS).then(() => {
      due = false;
      return show();
    }).catch(goneOrThrow);
    // What it throws is heard at the next event, or at the end.
    shown.catch(() => {});
  }
  await shown;
  return true;
}

/** It may have been asking the box just when that went, which the end of the events tells. */
function goneOrThrow(error: unknown): true {
  if (error instanceof CommandError && GONE.has(error.id)) return true;
  throw error;
}
