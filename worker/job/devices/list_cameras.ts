/** The cameras of this machine, each with a name that stays when devices are numbered anew. In a process of its own. */
import type { Camera } from "../../../manager/contract/devices.ts";
import { findDevices, type FoundDevice } from "../../../ffi/gstreamer/device_monitor.ts";
import { cameraFormats } from "./camera_formats.ts";

/** Where udev keeps names of video devices: by maker and serial number, then by the port that they are plugged in. */
const BY_ID = "/dev/v4l/by-id";
const BY_PATH = "/dev/v4l/by-path";

/** Finds them. */
export async function listCameras(): Promise<Camera[]> {
  const byId = linksByTarget(BY_ID);
  const byPath = linksByTarget(BY_PATH);
  return (await findDevices("Video/Source")).map((found) => {
    const path = devicePath(found);
    const name = byId.get(path);
    // The component takes names below by-id as they are, and all others as paths.
    const id = name ?? (byPath.has(path) ? `${BY_PATH}/${byPath.get(path)}` : path);
    return { id, name: found.name, formats: cameraFormats(found.caps) };
  });
}

function devicePath({ device, name, properties }: FoundDevice): string {
  return device || (properties.get("device.path") ?? properties.get("api.v4l2.path") ?? name);
}

/** Names of symbolic links in a folder by the device that they lead to. */
function linksByTarget(folder: string): ReadonlyMap<string, string> {
  try {
    const names = [...Deno.readDirSync(folder)].map(({ name }) => name).toSorted();
    return new Map(names.map((name) => [Deno.realPathSync(`${folder}/${name}`), name]));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return new Map();
    throw error;
  }
}
