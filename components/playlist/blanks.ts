/** What a playlist shows and lets hear where it has nothing: one picture, black or a slate, and a piece of silence. In a job. */
import { Pipeline } from "../../ffi/gstreamer/pipeline.ts";
import { PULL_SINK_PROPERTIES, PullSink } from "../../ffi/gstreamer/pull_sink.ts";
import type { Sample } from "../../ffi/gstreamer/sample.ts";
import type { Reactor } from "../../ffi/reactor.ts";
import { quoted } from "../_pipeline/launch_text.ts";
import { pause } from "../pause.ts";

const DEADLINE_MS = 10_000;
const LOOK_MS = 20;

/** How they are made. */
export interface BlankOptions {
  /** A picture file, null for black. */
  readonly slate: string | null;
  /** What every picture and piece of sound of the output is, as caps. */
  readonly picture: string;
  readonly sound: string;
  /** So many samples are in a piece of sound. */
  readonly pieceSamples: number;
  readonly reactor: Reactor;
  readonly baseTimeNs: bigint;
  /** Gives up. */
  readonly signal: AbortSignal;
}

/** One picture and one piece of silence, to be shown again and again. */
export class Blanks implements Disposable {
  readonly picture: Sample;
  readonly sound: Sample;

  private constructor(picture: Sample, sound: Sample) {
    this.picture = picture;
    this.sound = sound;
  }

  /**
   * Makes them.
   *
   * @param options What they are like.
   * @throws {Error} When the slate is no picture.
   */
  static async make(options: BlankOptions): Promise<Blanks> {
    const picture = await one(pictureLaunch(options), options);
    try {
      const silence = `audiotestsrc wave=silence num-buffers=1 samplesperbuffer=${options.pieceSamples}`;
      return new Blanks(picture, await one(`${silence} ! ${options.sound}`, options));
    } catch (error) {
      picture.free();
      throw error;
    }
  }

  [Symbol.dispose](): void {
    this.picture.free();
    this.sound.free();
  }
}

function pictureLaunch({ slate, picture }: BlankOptions): string {
  if (slate === null) return `videotestsrc pattern=black num-buffers=1 ! ${picture}`;
  return `filesrc location=${quoted(slate)} ! decodebin ! videoconvert ! videoscale add-borders=true ! ` +
    `imagefreeze num-buffers=1 ! ${picture}`;
}

/** The one sample that a pipeline gives. */
async function one(launch: string, { reactor, baseTimeNs, signal }: BlankOptions): Promise<Sample> {
  let complaint: string | null = null;
  await using pipeline = new Pipeline(`${launch} ! appsink name=blank ${PULL_SINK_PROPERTIES}`, {
    reactor,
    baseTimeNs,
    onMessage: (message) => {
      if (message.type === "error") complaint ??= `${message.text} ${message.debug}`;
    },
  });
  const sink = new PullSink(pipeline.element("blank"));
  await pipeline.play();
  for (const end = performance.now() + DEADLINE_MS; performance.now() < end && complaint === null;) {
    const sample = sink.next();
    if (sample !== null) return sample;
    if (sink.ended || signal.aborted) break;
    await pause(LOOK_MS, signal);
  }
  throw new Error(`Cannot make a picture or silence because the pipeline gives none: ${complaint ?? "it is silent"}`);
}
