/**
 * What a pipeline of a person's own must not touch: the descriptors and sample queues of the job that it runs in, and the
 * box's own files. It is a guard against mistakes, not a wall: who may write the planet owns the box. Runs inside a job.
 */
import { relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Element } from "../../ffi/gstreamer/element.ts";
import type { Pipeline } from "../../ffi/gstreamer/pipeline.ts";
import { ComponentFault } from "../_fault/component_fault.ts";

/** Elements that work on descriptors or queues of the process around them. */
const INWARD = [
  "fdsrc",
  "fdsink",
  "multifdsink",
  "multisocketsink",
  "socketsrc",
  "giostreamsrc",
  "giostreamsink",
  "appsrc",
  "appsink",
];
/** What the box keeps in its data folder for itself. */
const OWN = /^(secrets|setup-code|planet\.yaml|history|run|log|components|runnel\.db.*)(\/|$)/;
const LOCATION = "location";
/** Elements whose `location` is a file; a relative one starts at the data folder. */
const FILES = [
  "filesrc",
  "filesink",
  "multifilesrc",
  "multifilesink",
  "splitmuxsrc",
  "splitmuxsink",
  "imagesequencesrc",
];

/**
 * Looks at all elements of a pipeline that does not play yet.
 *
 * @param pipeline With what the person wrote.
 * @param own Names of the elements that are ours.
 * @param dataFolder The box's.
 * @throws {ComponentFault} When one of them reaches where it must not.
 */
export function refuseReach(pipeline: Pipeline, own: readonly string[], dataFolder: string): void {
  for (const element of pipeline.elements()) {
    const { factory, name } = element;
    if (INWARD.includes(factory) && !own.includes(name)) {
      throw new ComponentFault("pipeline-element-refused", { blame: "caller", args: { element: factory } });
    }
    const file = fileOf(element, dataFolder);
    if (file !== null && OWN.test(relative(dataFolder, file))) {
      throw new ComponentFault("pipeline-file-refused", { blame: "caller", args: { element: factory, file } });
    }
  }
}

/**
 * Lets relative paths start at the data folder.
 *
 * @param pipeline One that does not play yet.
 * @param dataFolder The box's.
 */
export function placeFiles(pipeline: Pipeline, dataFolder: string): void {
  for (const element of pipeline.elements()) {
    if (!FILES.includes(element.factory)) continue;
    const location = element.text(LOCATION);
    if (location !== "") element.set(LOCATION, resolve(dataFolder, location));
  }
}

/**
 * The file that an element works on.
 *
 * @param element Any.
 * @param dataFolder The box's, where relative paths start.
 * @returns Its path, null when it works on none.
 */
export function fileOf(element: Element, dataFolder: string): string | null {
  for (const property of [LOCATION, "uri"].filter((property) => element.has(property))) {
    const value = element.text(property);
    if (value.startsWith("file://")) return resolve(fileURLToPath(value));
    if (value !== "" && FILES.includes(element.factory)) return resolve(dataFolder, value);
  }
  return null;
}
