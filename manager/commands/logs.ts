/** `logs [ID]`: log lines of the running box. */
import { LOG_LEVELS, type LogRecord } from "../contract/log_record.ts";
import { BoxClient } from "./box_client.ts";
import { CommandError, EXIT, wrongUse } from "./command_error.ts";
import type { CommandIo } from "./command_io.ts";
import { readCommandLine } from "./command_line.ts";
import { DEFAULT_DATA } from "./default_data.ts";

const SYNTAX = {
  options: { data: "value", follow: "flag", level: "value", limit: "value", json: "flag" },
  words: { more: 1 },
} as const;

/**
 * Prints log lines, oldest first.
 *
 * @param args `[FLOW/COMPONENT] [--follow] [--level LEVEL] [--limit N] [--json] [--data DIR]`
 * @param io The terminal.
 * @returns The exit status.
 */
export async function logs(args: readonly string[], io: CommandIo): Promise<number> {
  const { words: [component], values, flags } = readCommandLine(args, SYNTAX);
  const { level, limit } = values;
  if (level !== undefined && !LOG_LEVELS.some((known) => known === level)) {
    throw wrongUse("value-choice", { value: level, allowed: LOG_LEVELS.join(", ") });
  }
  if (limit !== undefined && !/^\d{1,4}$/.test(limit)) {
    throw wrongUse("value-integer", { value: limit, min: 0, max: 9999 });
  }
  using box = await BoxClient.find(values["data"] ?? DEFAULT_DATA, io);
  const wanted = Object.entries({ component, level, limit }).flatMap(([name, value]) => value ? [[name, value]] : []);
  const query = new URLSearchParams(wanted);
  const print = (record: LogRecord) => io.out(flags.has("json") ? JSON.stringify(record) : readable(record));
  if (flags.has("follow")) {
    query.set("follow", "true");
    for await (const line of box.lines(`/api/v1/logs?${query}`, "application/x-ndjson")) {
      if (line !== "" && !print(JSON.parse(line))) return EXIT.done;
    }
    throw new CommandError("command-box-gone");
  }
  const { items } = await box.get<{ items: LogRecord[] }>(`/api/v1/logs?${query}`);
  for (const record of items) print(record);
  return EXIT.done;
}

function readable({ at, level, job, component, source, text }: LogRecord): string {
  const from = source === "runnel" ? "" : `${source}: `;
  return `${at} ${level.padEnd(7)} ${component ?? job}  ${from}${text}`;
}
