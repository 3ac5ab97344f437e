/** Chooses among the formats that a camera offers the one that costs least to turn into what is wanted. In a job. */

/** What the planet wants. */
export interface WantedFormat {
  readonly width: number;
  readonly height: number;
  /** As in `25/1`. */
  readonly framerate: string;
}

/** What the camera shall give. */
export interface CameraFormat {
  /** For a caps filter: `image/jpeg,width=1280,height=720,framerate=30/1`. */
  readonly caps: string;
  readonly jpeg: boolean;
}

/** A little worse than raw pictures: they have to be decoded first. */
const JPEG_COST = 0.05;
/** Too small a picture is worse than any that is too large. */
const SMALL_COST = 100;
const SLOW_COST = 10;

/**
 * Chooses a format.
 *
 * @param offered The caps of the camera, as GStreamer prints them.
 * @param wanted What the planet wants.
 * @returns Null when there is nothing that we understand, raw pictures or JPEG.
 */
export function chooseFormat(offered: string, wanted: WantedFormat): CameraFormat | null {
  let best: CameraFormat | null = null;
  let least = Infinity;
  for (const structure of offered.split(";")) {
    const media = structure.trim().split(",", 1)[0]!;
    if (media !== "video/x-raw" && media !== "image/jpeg") continue;
    const width = closest(structure, "width", wanted.width);
    const height = closest(structure, "height", wanted.height);
    const framerate = fraction(closest(structure, "framerate", rate(wanted.framerate)) ?? wanted.framerate);
    if (width === null || height === null) continue;
    const cost = costOf(Number(width), Number(height), framerate, wanted) + (media === "image/jpeg" ? JPEG_COST : 0);
    if (cost >= least) continue;
    least = cost;
    best = { caps: `${media},width=${width},height=${height},framerate=${framerate}`, jpeg: media === "image/jpeg" };
  }
  return best;
}

function costOf(width: number, height: number, framerate: string, wanted: WantedFormat): number {
  const scale = (width * height) / (wanted.width * wanted.height);
  const size = width >= wanted.width && height >= wanted.height ? scale - 1 : SMALL_COST / scale;
  const speed = rate(wanted.framerate) / rate(framerate);
  return size + (speed > 1.01 ? SLOW_COST * speed : 0);
}

/** The value of a field that lies nearest above what is wanted, or the largest there is. */
function closest(structure: string, field: string, wanted: number): string | null {
  const [, text] =
    new RegExp(`\\b${field}=\\((?:int|fraction)\\)(\\[[^\\]]*\\]|\\{[^}]*\\}|[\\d/]+)`).exec(structure) ?? [];
  if (text === undefined) return null;
  const values = text.match(/\d+(\/\d+)?/g) ?? [];
  if (text.startsWith("[")) return inRange(values, wanted);
  const rising = values.toSorted((a, b) => rate(a) - rate(b));
  return rising.find((value) => rate(value) >= wanted) ?? rising.at(-1) ?? null;
}

/** Ranges are `[ least, most ]` or `[ least, most, step ]`. */
function inRange([least, most, step = "1"]: string[], wanted: number): string | null {
  if (least === undefined || most === undefined) return null;
  if (wanted <= rate(least)) return least;
  if (wanted >= rate(most)) return most;
  const steps = Math.ceil((wanted - rate(least)) / rate(step));
  return String(Math.min(rate(least) + steps * rate(step), rate(most)));
}

function fraction(value: string): string {
  return value.includes("/") ? value : `${value}/1`;
}

function rate(value: string): number {
  const [top, bottom = "1"] = value.split("/");
  return Number(top) / Number(bottom);
}
