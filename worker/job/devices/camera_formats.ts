/** Reads the caps of a camera: which formats, sizes and rates it offers. Pure. */
import type { CameraFormat } from "../../../manager/contract/devices.ts";

/** A format with one of these caps is a picture that the component `webcam` understands. */
const MEDIA = /^\s*(video\/x-raw|image\/jpeg)/;
const FRACTION = /\d+\/\d+/g;

/**
 * Reads caps.
 *
 * @param caps As GStreamer prints them.
 * @returns One entry for each format and size, in the camera's order; what has no fixed size is left out.
 */
export function cameraFormats(caps: string): CameraFormat[] {
  const formats = new Map<string, CameraFormat>();
  for (const structure of caps.split(";")) {
    const [, media] = MEDIA.exec(structure) ?? [];
    const width = number(structure, "width");
    const height = number(structure, "height");
    if (media === undefined || width === null || height === null) continue;
    for (const format of media === "image/jpeg" ? ["JPEG"] : words(structure, "format")) {
      const key = `${format} ${width} ${height}`;
      const known = formats.get(key)?.framerates ?? [];
      const framerates = [...new Set([...known, ...rates(structure)])].toSorted((a, b) => value(b) - value(a));
      formats.set(key, { format, width, height, framerates });
    }
  }
  return [...formats.values()];
}

function number(structure: string, field: string): number | null {
  const [, text] = new RegExp(`\\b${field}=\\(int\\)(\\d+)`).exec(structure) ?? [];
  return text === undefined ? null : Number(text);
}

/** One word, or those of a list. */
function words(structure: string, field: string): string[] {
  const [, text = ""] = new RegExp(`\\b${field}=\\(string\\)(\\{[^}]*\\}|[\\w-]+)`).exec(structure) ?? [];
  return text.match(/[\w-]+/g) ?? [];
}

function rates(structure: string): string[] {
  const [, text = ""] = /\bframerate=\(fraction\)(\{[^}]*\}|\[[^\]]*\]|\d+\/\d+)/.exec(structure) ?? [];
  return text.match(FRACTION) ?? [];
}

function value(fraction: string): number {
  const [top, bottom] = fraction.split("/");
  return Number(top) / Number(bottom);
}
