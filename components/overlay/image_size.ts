/** Looks at an image file before it is shown: an element that meets a broken one would end the stream. Runs inside a job. */
import { Pipeline } from "../../ffi/gstreamer/pipeline.ts";
import { PULL_SINK_PROPERTIES, PullSink } from "../../ffi/gstreamer/pull_sink.ts";
import type { Reactor } from "../../ffi/reactor.ts";
import { capsNumber } from "../_caps/caps_number.ts";
import { quoted } from "../_pipeline/launch_text.ts";

const LOOK_MS = 20;
const PATIENCE_MS = 5000;

/** What was found in an image file. */
export type ImageFile =
  | { readonly ok: true; readonly width: number; readonly height: number }
  | { readonly ok: false; readonly problem: "missing" | "broken" };

/**
 * Reads an image.
 *
 * @param file Its path.
 * @param reactor Of the job.
 * @returns Its size in pixels, or what is wrong with it.
 */
export async function readImage(file: string, reactor: Reactor): Promise<ImageFile> {
  if (!await isFile(file)) return { ok: false, problem: "missing" };
  let failed = false;
  const description = `filesrc location=${quoted(file)} ! gdkpixbufdec ! appsink name=image ${PULL_SINK_PROPERTIES}`;
  await using pipeline = new Pipeline(description, {
    reactor,
    baseTimeNs: 0n,
    onMessage: ({ type }) => void (failed ||= type === "error" || type === "eos"),
  });
  const sink = new PullSink(pipeline.element("image"));
  await pipeline.play().catch(() => failed = true);
  for (const end = performance.now() + PATIENCE_MS; performance.now() < end;) {
    using sample = sink.next();
    if (sample !== null) {
      const { caps } = sample;
      return { ok: true, width: capsNumber(caps, "width"), height: capsNumber(caps, "height") };
    }
    if (failed) break;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  return { ok: false, problem: "broken" };
}

async function isFile(file: string): Promise<boolean> {
  try {
    return (await Deno.stat(file)).isFile;
  } catch (error) {
    // Whatever the system says against the path, such as a file where a folder should be.
    if (error instanceof Error && "code" in error) return false;
    throw error;
  }
}
