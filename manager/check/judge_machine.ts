/** Judges whether devices, addresses, files and the data folder are there and can be used. */
import type { MachineThing } from "../../components/definition.ts";
import type { ProbeFinding, ProbeReport } from "../contract/probe.ts";
import { type Finding, finding } from "./finding.ts";
import type { MachineNeeds, NamedThing } from "./machine_needs.ts";

const MIB = 2 ** 20;
/** Below this nothing works for long: databases and logs are written all the time. */
const TOO_LITTLE_BYTES = 50 * MIB;
/** Below this a person should know. */
const LITTLE_BYTES = 1024 * MIB;

/**
 * Judges what components name.
 *
 * @param needs What the planet needs.
 * @param report What the machine answered.
 * @param ownPort The port on which a box answers that runs from this data folder already, null when none does.
 */
export function judgeNamed(needs: MachineNeeds, report: ProbeReport, ownPort: number | null): Finding[] {
  const answers: Record<MachineThing, readonly ProbeFinding[]> = {
    camera: report.cameras,
    sound: report.sounds,
    address: report.listens,
    file: report.files,
    directory: report.directories,
    screen: report.screens,
    firewire: report.firewires,
  };
  return needs.named.flatMap((named) => {
    const answer = answers[named.thing].find(({ asked }) => asked === named.name);
    // Without GStreamer nobody can ask for devices; that it is missing is told elsewhere.
    return answer === undefined ? [] : [judge(named, answer, ownPort)];
  });
}

/**
 * Judges the data folder.
 *
 * @param report What the machine answered.
 */
export function judgeFolder({ folder, freeBytes }: ProbeReport): Finding[] {
  const { asked: path, found, problem, detail } = folder;
  if (problem !== null) {
    return [finding("problem", "command-check-folder-closed", { path: found || path, reason: detail })];
  }
  const mark = freeBytes < TOO_LITTLE_BYTES ? "problem" : freeBytes < LITTLE_BYTES ? "warning" : "ok";
  const free = (freeBytes / 2 ** 30).toFixed(1);
  return [
    finding("ok", path === found ? "command-check-folder" : "command-check-folder-new", { path }),
    finding(mark, mark === "ok" ? "command-check-space" : "command-check-space-low", { free }),
  ];
}

function judge({ component, thing, name }: NamedThing, answer: ProbeFinding, ownPort: number | null): Finding {
  const { found, problem, detail: reason } = answer;
  const args = { component, name, found, reason };
  if (problem === null) return finding("ok", `command-check-${thing}`, args);
  if (thing === "address" && problem === "busy" && Number(found) === ownPort) {
    return finding("ok", "command-check-address-own", args);
  }
  return finding("problem", `command-check-${thing}-${problem}`, args);
}
