/**
 * The process of `check` that asks a machine what it has: started for one question, it may load native libraries, and
 * may crash in them. Question and answer are JSON, on standard input and output.
 */
import { type ProbeReport, type ProbeRequest, probeRequest } from "../../manager/contract/probe.ts";
import { answerQuestion } from "./answer.ts";
import { probeCamera, probeSound } from "./probe/devices.ts";
import { probeFirewire } from "./probe/firewire.ts";
import { freeBytes, probeFile, probeFolder, probeListing } from "./probe/files.ts";
import { probeGStreamer } from "./probe/gstreamer.ts";
import { probeListen } from "./probe/listen.ts";
import { probeScreen } from "./probe/screens.ts";
import { versions } from "./probe/versions.ts";

/**
 * Answers one question.
 *
 * @param args None.
 * @returns The exit status.
 */
export async function probeMain(args: readonly string[]): Promise<number> {
  if (args.length > 0) throw new TypeError(`Cannot probe because it takes no words: got ${args.join(" ")}`);
  return await answerQuestion(probeRequest, report);
}

async function report(request: ProbeRequest): Promise<ProbeReport> {
  const asked = probeGStreamer(request.elements);
  const ready = asked.gstreamer !== null;
  const folder = probeFolder(request.folder);
  return {
    ...asked,
    // Devices are asked through GStreamer, as the components will.
    cameras: ready ? await inTurn(request.cameras, probeCamera) : [],
    sounds: ready ? await inTurn(request.sounds, probeSound) : [],
    listens: await inTurn(request.listens, probeListen),
    files: await inTurn(request.files, probeFile),
    directories: await inTurn(request.directories, probeListing),
    screens: ready ? (await inTurn(request.screens, probeScreen)).filter((answer) => answer !== null) : [],
    firewires: await inTurn(request.firewires, (device) => probeFirewire(device)),
    folder,
    freeBytes: await freeBytes(folder.found),
    versions: await versions(),
  };
}

/** One after the other: two who open one camera at once would each find it busy. */
async function inTurn<T>(asked: readonly string[], ask: (one: string) => T | Promise<T>): Promise<T[]> {
  const answers: T[] = [];
  for (const one of asked) answers.push(await ask(one));
  return answers;
}
