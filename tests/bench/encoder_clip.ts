/**
 * Makes the film by which encoders are measured: photographs of Debian's `mate-backgrounds`, so that everybody has the
 * same. Ten seconds each of a hand-held camera that pans and zooms, and of a camera on a stand before which something
 * moves; both with the noise of a small sensor.
 */
import { join } from "node:path";

const PHOTOS = "/usr/share/backgrounds/mate/nature";
/** Photographs are kept so much larger than the picture that the camera moves by parts of a dot. */
const FINER = 3;
const SECONDS = 10;

/** A clip. */
export interface ClipOptions {
  readonly width: number;
  readonly height: number;
  readonly framerate: number;
  /** Where the file goes. */
  readonly folder: string;
  /** Where the photographs are. @default those of the installed package */
  readonly photos?: string;
}

/**
 * Makes the clip.
 *
 * @param options Its size, and where it goes.
 * @returns The file, YUV4MPEG2.
 * @throws {Error} When a photograph is missing or ffmpeg fails.
 */
export async function makeClip({ width, height, framerate, folder, photos = PHOTOS }: ClipOptions): Promise<string> {
  const file = join(folder, `clip-${width}x${height}.y4m`);
  const [wide, high] = [width * FINER, height * FINER];
  const large = `scale=${wide * 1.6}:${high * 1.6}:force_original_aspect_ratio=increase,crop=${wide * 1.6}:${
    high * 1.6
  }`;
  // Two sines of no common period, as hands shake while they turn.
  const pan = `crop=${wide}:${high}:x='(iw-ow)/2*(1+0.8*sin(t/2.3)+0.02*sin(t*7))':` +
    `y='(ih-oh)/2*(1+0.7*sin(t/3.1)+0.03*sin(t*9))'`;
  const graph = [
    `[0:v]fps=${framerate},${large},${pan},scale=${width}:${height}:flags=area[hand]`,
    `[1:v]fps=${framerate},scale=${width}:${height}:force_original_aspect_ratio=increase,crop=${width}:${height}[room]`,
    `[2:v]fps=${framerate},crop=ih*0.8:ih,scale=-2:${Math.round(height * 0.6)},` +
    `rotate='0.15*sin(t*1.7)':ow=iw*1.2:oh=ih*1.2:c=0x303030[person]`,
    `[room][person]overlay=x='W/2-w/2+W/4*sin(t*0.9)':y='H-h+H/30*sin(t*2.9)'[stand]`,
    `[hand][stand]concat=n=2:v=1,noise=alls=3:allf=t,format=yuv420p[out]`,
  ];
  const input = (name: string) => ["-loop", "1", "-t", String(SECONDS), "-i", join(photos, name)];
  const args = [
    "-nostdin",
    "-v",
    "error",
    "-y",
    ...input("Garden.jpg"),
    ...input("Wood.jpg"),
    ...input("LadyBird.jpg"),
  ];
  const { success, stderr } = await new Deno.Command("ffmpeg", {
    args: [...args, "-filter_complex", graph.join(";"), "-map", "[out]", "-f", "yuv4mpegpipe", file],
  }).output();
  if (!success) {
    const reason = new TextDecoder().decode(stderr);
    throw new Error(`Cannot make a clip because photographs of mate-backgrounds are needed: got ${reason}`);
  }
  return file;
}
