/** Asks for cameras and sound inputs, in the way in which the components open them. Runs in the process of the probe. */
import { quoted } from "../../../components/_pipeline/launch_text.ts";
import { cameraPaths } from "../../../components/_source/cameras.ts";
import { type ClosedSource, type OpenSource, openSource } from "../../../components/_source/open_source.ts";
import { openInput } from "../../../components/soundcard/open_input.ts";
import type { ProbeFinding } from "../../../manager/contract/probe.ts";

/** Names that libcamera gives to cameras are paths of the device tree. */
const LIBCAMERA_NAME = "/base/";

/**
 * Asks for a camera.
 *
 * @param device `auto`, a path, or a camera's name.
 */
export async function probeCamera(device: string): Promise<ProbeFinding> {
  const ofLibcamera = device.startsWith(LIBCAMERA_NAME);
  const paths = ofLibcamera ? [] : cameraPaths(device);
  const sources = paths.map((path) => `v4l2src device=${quoted(path)}`);
  if (ofLibcamera) sources.push(`libcamerasrc camera-name=${quoted(device)}`);
  if (device === "auto") sources.push("libcamerasrc");
  return answer(device, await openSource(sources));
}

/**
 * Asks for a sound input.
 *
 * @param device `auto`, a device of ALSA, or a name of the sound server.
 */
export async function probeSound(device: string): Promise<ProbeFinding> {
  return answer(device, await openInput(device));
}

function answer(asked: string, opened: OpenSource | ClosedSource): ProbeFinding {
  if (!("problem" in opened)) return { asked, found: opened.source, problem: null, detail: "" };
  return { asked, found: opened.source, problem: opened.problem, detail: opened.debug };
}
