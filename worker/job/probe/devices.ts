/** Asks for cameras and sound inputs, in the way in which the components open them. Runs in the process of the probe. */
import { quoted } from "../../../components/_pipeline/launch_text.ts";
import { cameraPaths } from "../../../components/_source/cameras.ts";
import { soundSources } from "../../../components/soundcard/inputs.ts";
import { offeredCaps } from "../../../ffi/gstreamer/source_probe.ts";
import type { ProbeFinding } from "../../../manager/contract/probe.ts";
import { problemOf } from "./problem_of.ts";

const SOUND_CARDS = "/proc/asound/pcm";
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
  return await firstThatOpens(device, sources) ?? await whyClosed(device, paths);
}

/**
 * Asks for a sound input.
 *
 * @param device `auto`, a device of ALSA, or a name of the sound server.
 */
export async function probeSound(device: string): Promise<ProbeFinding> {
  const found = await firstThatOpens(device, soundSources(device, await soundCards()));
  return found ?? { asked: device, found: "", problem: "missing", detail: "" };
}

async function firstThatOpens(device: string, sources: readonly string[]): Promise<ProbeFinding | null> {
  for (const source of sources) {
    if (await offeredCaps(source) !== null) return { asked: device, found: source, problem: null, detail: "" };
  }
  return null;
}

/** A camera that nobody may open is another matter than one that is not plugged in. */
async function whyClosed(device: string, paths: readonly string[]): Promise<ProbeFinding> {
  for (const path of paths) {
    try {
      using _file = await Deno.open(path);
    } catch (error) {
      const answer = problemOf(error);
      if (answer.problem !== "missing") return { asked: device, found: path, ...answer };
    }
  }
  return { asked: device, found: "", problem: "missing", detail: "" };
}

async function soundCards(): Promise<string> {
  try {
    return await Deno.readTextFile(SOUND_CARDS);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return "";
    throw error;
  }
}
