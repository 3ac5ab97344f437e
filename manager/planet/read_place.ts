/** Reads where the box stands: its time zone, and the degrees that sunrise and sunset are reckoned from. */
import { decimal, isZone } from "../../components/property/mod.ts";
import type { Place } from "./planet.ts";
import type { ProblemList } from "./problem_list.ts";
import { readFields, readMap, readText } from "./read_fields.ts";
import type { Entry, SourceNode } from "./source/source_node.ts";

const LATITUDE = decimal({ min: -90, max: 90 });
const LONGITUDE = decimal({ min: -180, max: 180 });

/**
 * Reads `place`.
 *
 * @param node What stands there, if anything.
 * @param problems Takes what is wrong.
 */
export function readPlace(node: SourceNode | undefined, problems: ProblemList): Place {
  const map = readMap(node, problems);
  if (map === null) return { zone: null, latitude: null, longitude: null };
  const fields = readFields(map, ["zone", "latitude", "longitude"], problems);
  const latitude = fields.get("latitude");
  const longitude = fields.get("longitude");
  if (latitude !== undefined && longitude === undefined) {
    problems.add(latitude.keyAt, "planet-place-half", { value: "latitude", missing: "longitude" });
  }
  if (longitude !== undefined && latitude === undefined) {
    problems.add(longitude.keyAt, "planet-place-half", { value: "longitude", missing: "latitude" });
  }
  return {
    zone: readZone(fields.get("zone"), problems),
    latitude: readDegrees(latitude, LATITUDE, problems),
    longitude: readDegrees(longitude, LONGITUDE, problems),
  };
}

function readDegrees(entry: Entry | undefined, range: typeof LATITUDE, problems: ProblemList): number | null {
  const text = readText(entry?.value, problems);
  if (entry === undefined || text === null) return null;
  const read = range.parse(text);
  if (read.ok) return read.value;
  problems.add(entry.value.at, read.problem.id, read.problem.args);
  return null;
}

function readZone(entry: Entry | undefined, problems: ProblemList): string | null {
  const zone = readText(entry?.value, problems);
  if (entry !== undefined && zone !== null && !isZone(zone)) {
    problems.unknown(entry.value.at, "planet-zone", zone, Intl.supportedValuesOf("timeZone"));
  }
  return zone;
}
