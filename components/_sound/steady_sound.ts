/**
 * Takes sound as a card gives it, by the card's own quartz, and gives it on by the clock of the box: resampled by parts
 * in a million, so that it stays with the picture for days and nothing is ever cut out or put in. One for each
 * pipeline; runs on the job's JavaScript thread, once for each piece of some 40 ms.
 */
import { APP_SINK_PROPERTIES, AppSink } from "../../ffi/gstreamer/app_sink.ts";
import { APP_SRC_PROPERTIES, AppSrc } from "../../ffi/gstreamer/app_src.ts";
import { madeSample } from "../../ffi/gstreamer/made_sample.ts";
import type { Pipeline } from "../../ffi/gstreamer/pipeline.ts";
import type { Sample } from "../../ffi/gstreamer/sample.ts";
import { SoundResampler } from "../../ffi/gstreamer/sound_resampler.ts";
import type { Reactor } from "../../ffi/reactor.ts";
import { capsNumber } from "../_caps/caps_number.ts";
import { afterEnd } from "../_pipeline/after_end.ts";
import type { SoundPace } from "./sound_pace.ts";

/** Pieces that may wait for JavaScript: some eight seconds. */
const MOST_WAITING = 200;
const FLOAT = "audio/x-raw,format=F32LE,layout=interleaved";
const FRAME_BYTES = 4;

/** The sound that is wanted. */
export interface SteadySoundShape {
  readonly rate: number;
  readonly channels: number;
}

/** What paces a sound. */
export interface SteadySoundOptions extends SteadySoundShape {
  readonly reactor: Reactor;
  readonly pipeline: Pipeline;
  readonly pace: SoundPace;
  /** As given to `steadySound`. */
  readonly name: (name: string) => string;
}

/**
 * Where the sound enters and leaves, as gst-launch takes it: what comes after goes on with raw sound of that shape.
 *
 * @param source The card. Its timestamps must follow the clock.
 * @param shape What is wanted.
 * @param name Makes names of elements unique in the job.
 */
export function steadySound(
  source: string,
  { rate, channels }: SteadySoundShape,
  name: (name: string) => string,
): string {
  // The card's own rate when it cannot give the one that is wanted: the resampler makes one of the other anyway.
  const wanted = `${FLOAT},channels=${channels},rate=${rate};${FLOAT},channels=${channels}`;
  return `${source} ! audioconvert ! capsfilter caps="${wanted}" ! ` +
    `appsink name=${name("card")} ${APP_SINK_PROPERTIES} max-buffers=${MOST_WAITING} ` +
    `appsrc name=${name("steady")} ${APP_SRC_PROPERTIES} max-buffers=${MOST_WAITING} ` +
    `caps="${FLOAT},rate=${rate},channels=${channels}"`;
}

/** The stage between the two. */
export class SteadySound implements AsyncDisposable {
  readonly #options: SteadySoundOptions;
  readonly #sink: AppSink;
  readonly #source: AppSrc;
  #resampler: SoundResampler | null = null;
  #capsAddress = 0n;
  #startNs = 0n;
  #frames = 0;

  /** @param options A pipeline that does not play yet, with what `steadySound` describes. */
  constructor(options: SteadySoundOptions) {
    const { pipeline, name, reactor, pace } = options;
    this.#options = options;
    this.#source = new AppSrc(pipeline.element(name("steady")));
    this.#sink = new AppSink(pipeline.element(name("card")), reactor, (sample) => this.#take(sample));
    pace.begin();
  }

  /** Ends the pipeline first: a piece that comes late must still find its wake-up. */
  async [Symbol.asyncDispose](): Promise<void> {
    await afterEnd(this.#options.pipeline, () => {
      this.#sink.close();
      this.#resampler?.[Symbol.dispose]();
    });
  }

  #take(sample: Sample): void {
    const { ptsNs } = sample;
    if (ptsNs === null) return;
    const resampler = this.#resamplerFor(sample, ptsNs);
    const { rate, channels, pace } = this.#options;
    const expected = this.#frames === 0 ? 0 : this.#frames / rate + resampler.latencySeconds;
    const lag = Number(ptsNs - this.#startNs) / 1e9 - expected;
    const pacing = pace.look(ptsNs, lag);
    if (pacing !== null) {
      resampler.stretch(pacing.stretch);
      this.#startNs += BigInt(Math.round(pacing.jump * 1e9));
    }
    const bytes = resampler.resample(sample.bytes());
    if (bytes.length === 0) return;
    const atNs = this.#startNs + BigInt(Math.round(this.#frames * 1e9 / rate));
    using steady = madeSample(bytes, { ptsNs: atNs, isDelta: false });
    this.#source.push(steady);
    this.#frames += bytes.length / (FRAME_BYTES * channels);
  }

  /** Another one when the card gives another rate: the count begins anew where that comes. */
  #resamplerFor(sample: Sample, atNs: bigint): SoundResampler {
    if (this.#resampler !== null && sample.capsAddress === this.#capsAddress) return this.#resampler;
    const { rate, channels, pace } = this.#options;
    this.#capsAddress = sample.capsAddress;
    this.#resampler?.[Symbol.dispose]();
    const rateIn = capsNumber(sample.caps, "rate");
    this.#resampler = new SoundResampler({ rateIn, rateOut: rate, channels });
    this.#resampler.stretch(pace.stretch);
    this.#startNs = atNs;
    this.#frames = 0;
    pace.begin();
    return this.#resampler;
  }
}
