/** Finds the cameras of this machine. Runs inside a job. */

const BY_ID = "/dev/v4l/by-id";

/**
 * The cameras that V4L2 knows.
 *
 * @param device `auto`, a path, or the name of a camera below /dev/v4l/by-id.
 * @returns Paths to try, those with a stable name first; empty when there is none.
 */
export function cameraPaths(device: string): string[] {
  if (device.startsWith("/")) return [device];
  if (device !== "auto") return [`${BY_ID}/${device}`];
  // A camera has a second node for metadata, which gives no pictures: index0 is the picture.
  const named = list(BY_ID).filter((name) => name.endsWith("-video-index0")).map((name) => `${BY_ID}/${name}`);
  const all = list("/dev").filter((name) => /^video\d+$/.test(name)).map((name) => `/dev/${name}`);
  return [...named, ...all.toSorted((a, b) => a.localeCompare(b, "en", { numeric: true }))];
}

function list(folder: string): string[] {
  try {
    return [...Deno.readDirSync(folder)].map(({ name }) => name).toSorted();
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}
