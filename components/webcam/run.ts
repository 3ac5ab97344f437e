/** Runs a camera: finds it, takes the format that suits best, and gives just the picture that is wanted. In a job. */
import { pictureCaps } from "../_caps/raw_caps.ts";
import { ComponentFault } from "../_fault/component_fault.ts";
import { explainDevice } from "../_fault/device_fault.ts";
import { quoted } from "../_pipeline/launch_text.ts";
import { runPipeline } from "../_pipeline/pipeline_component.ts";
import { cameraPaths } from "../_source/cameras.ts";
import { openSource } from "../_source/open_source.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { chooseFormat } from "./camera_format.ts";
import { definition } from "./definition.ts";

/** Names that libcamera gives to cameras are paths of the device tree. */
const LIBCAMERA_NAME = "/base/";

/**
 * Runs `webcam`. A camera that is not there is waited for, with a slate in its place.
 *
 * @param context What the job gives.
 */
export function run(context: RunContext<typeof definition>): Promise<RunningComponent> {
  const { device } = context.properties;
  return runPipeline(context, definition, {
    timeGrows: true,
    launch: async ({ properties, given, feeder }) =>
      `${await openCamera(context)} ! videoconvert ! videoscale add-borders=true ! videorate skip-to-first=true ! ` +
      `capsfilter caps=${quoted(given() || pictureCaps(properties))} ! ${feeder()}`,
    standIn: (_feeder, properties) => pictureCaps(properties),
    explain: explainDevice(device, (problem) => `webcam-${problem}`),
  });
}

/** The launch description of the first camera that offers something we understand. */
async function openCamera({ properties }: RunContext<typeof definition>): Promise<string> {
  const { device } = properties;
  const opened = await openSource(sources(device), (caps) => chooseFormat(caps, properties) !== null);
  if ("problem" in opened) {
    const { problem, debug } = opened;
    throw new ComponentFault(`webcam-${problem}`, { blame: "device", args: { device }, debug });
  }
  const format = chooseFormat(opened.caps, properties)!;
  return `${opened.source} ! ${format.caps}${format.jpeg ? " ! jpegdec" : ""}`;
}

function sources(device: string): string[] {
  if (device.startsWith(LIBCAMERA_NAME)) return [`libcamerasrc camera-name=${quoted(device)}`];
  const known = cameraPaths(device).map((path) => `v4l2src device=${quoted(path)}`);
  return device === "auto" ? [...known, "libcamerasrc"] : known;
}
