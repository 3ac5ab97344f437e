/** The state of a box as a person reads it in a terminal. */
import type { ApiComponent, ApiState } from "../contract/api.ts";
import type { CommandIo } from "./command_io.ts";

/**
 * Lays out the state as a table, one line for each component, messages below theirs.
 *
 * @param state Of the box.
 * @param io For texts.
 */
export function statusTable(state: ApiState, io: Pick<CommandIo, "text">): string {
  const { planet, components } = state;
  const head = io.text("command-status-head", {
    name: planet.title ?? planet.name,
    version: planet.version,
    mood: planet.mood,
    uptime: readableTime(planet.uptimeSeconds),
  });
  const columns = ["component", "mood", "type", "job"].map((name) => io.text(`command-status-${name}`));
  const rows = components.map(({ id, mood, type, instances }) => [id, mood, type, jobs(instances)]);
  const widths = columns.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]!.length)));
  const line = (cells: readonly string[]) =>
    cells.map((cell, column) => cell.padEnd(widths[column]!)).join("  ").trimEnd();
  const body = components.flatMap((component, index) => [line(rows[index]!), ...messages(component)]);
  return [head, "", line(columns), ...body].join("\n");
}

function jobs(instances: ApiComponent["instances"]): string {
  return instances.map(({ job, pid }) => pid === null ? job : `${job} (${pid})`).join(", ");
}

function messages({ messages }: ApiComponent): string[] {
  return messages.map(({ level, text }) => `    ${level}: ${text}`);
}

function readableTime(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  return `${hours}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
