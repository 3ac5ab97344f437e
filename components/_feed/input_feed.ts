/**
 * The taking end of a feed: an appsrc in the pipeline of a component. Samples that come before the pipeline plays wait
 * here, so that a muxer or encoder knows the caps of all its inputs before it starts. Raw samples may come without JavaScript
 * afterwards. Slow pipelines lose old raw samples one by one, which the appsrc sees to, and encoded media up to the next
 * key frame; both are counted. One for each eater and each pipeline built.
 */
import { APP_SRC_PROPERTIES, AppSrc } from "../../ffi/gstreamer/app_src.ts";
import { readCounts } from "../../ffi/gstreamer/counter.ts";
import type { Element } from "../../ffi/gstreamer/element.ts";
import { headerSamples } from "../../ffi/gstreamer/header_samples.ts";
import type { Pipeline } from "../../ffi/gstreamer/pipeline.ts";
import type { Sample } from "../../ffi/gstreamer/sample.ts";
import { isRaw } from "../media.ts";
import type { Eater, SampleSink, SampleSpan } from "../run_context.ts";
import { SampleGate } from "./sample_gate.ts";
import { mostWaiting } from "./waiting_limits.ts";

/** So many stream headers fit in beside what has waited: the oldest would be let go otherwise, and that is they. */
const MOST_HEADERS = 16;

/** One input of a component, for one pipeline. */
export class InputFeed implements SampleSink {
  readonly patient: boolean;
  /** Called when `isFiller` has changed. */
  onFiller: () => void = () => {};
  readonly #eater: Eater;
  readonly #name: string;
  #most: number;
  readonly #gate: SampleGate;
  readonly #isRaw: boolean;
  readonly #first = Promise.withResolvers<void>();
  readonly #unsubscribe: () => void;
  #waiting: Sample[] = [];
  #source: AppSrc | null = null;
  /** Counts the raw samples that the pipeline has taken. */
  #taken: Element | null = null;
  /** Raw samples that the appsrc has been given. */
  #given = 0;
  /** So many of them were missing at the last look. */
  #missing = 0;
  /** So many of them it has let go. */
  #letGo = 0;
  /** Thrown away before they got there. */
  #dropped = 0;
  #isFiller = false;

  /**
   * Connects at once.
   *
   * @param eater Where the samples come from.
   * @param name Of its element, unique in the job.
   * @param patient See `SampleSink`.
   */
  constructor(eater: Eater, name: string, patient = false) {
    this.patient = patient;
    this.#eater = eater;
    this.#name = name;
    this.#most = mostWaiting(eater.media);
    this.#gate = new SampleGate(eater.media);
    this.#isRaw = isRaw(eater.media);
    this.#unsubscribe = eater.subscribe(this);
  }

  /** Where the feed enters a launch description. */
  get launch(): string {
    const source = `appsrc name=${this.#name} ${APP_SRC_PROPERTIES} max-buffers`;
    if (!this.#isRaw) return `${source}=${this.#most + MOST_HEADERS}`;
    return `${source}=${this.#most} ! identity silent=true signal-handoffs=false name=${this.#name}-taken`;
  }

  /** Fulfilled when the first sample is here. */
  get first(): Promise<void> {
    return this.#first.promise;
  }

  /** The caps of the first sample, empty before there is one. */
  get caps(): string {
    return this.#waiting[0]?.caps ?? "";
  }

  /** Whether it gets nothing but what fills the time of a source that is away. */
  get isFiller(): boolean {
    return this.#isFiller;
  }

  /** Samples thrown away so far. */
  get dropped(): number {
    this.#lookForDropped();
    return this.#dropped + this.#letGo;
  }

  /**
   * Tells a pipeline that does not play yet what will come.
   *
   * @param pipeline It has what `launch` describes.
   */
  prepare(pipeline: Pipeline): void {
    if (this.#waiting[0] !== undefined) new AppSrc(pipeline.element(this.#name)).setCapsOf(this.#waiting[0]);
  }

  /**
   * Gives a playing pipeline what has waited, and all that comes from now on.
   *
   * @param pipeline The one that was prepared.
   */
  attach(pipeline: Pipeline): void {
    this.#source = new AppSrc(pipeline.element(this.#name));
    if (this.#isRaw) {
      this.#taken = pipeline.element(`${this.#name}-taken`);
      this.#source.limit(this.#most);
    }
    const headers = this.#headers();
    for (const sample of [...headers, ...this.#waiting.splice(0)]) {
      this.#give(this.#source, sample);
      sample.free();
    }
  }

  push(sample: Sample): void {
    if (!this.#gate.passes(sample)) this.#dropped++;
    else if (this.#source === null) this.#wait(sample);
    else if (this.#isRaw || this.#source.level < this.#most) this.#give(this.#source, sample);
    else this.#drop();
  }

  inlet(): AppSrc | null {
    return this.#isRaw && this.#given > 0 ? this.#source : null;
  }

  passed({ samples }: SampleSpan): void {
    this.#given += samples;
  }

  lost(): void {
    this.#gate.close();
  }

  filler(isFiller: boolean): void {
    this.#isFiller = isFiller;
    this.onFiller();
  }

  /** Disconnects. The pipeline may go on or not. */
  close(): void {
    this.#unsubscribe();
    this.#lookForDropped();
    this.#source = null;
    this.#taken = null;
    for (const sample of this.#waiting.splice(0)) sample.free();
  }

  /**
   * What must come before the first sample. The Ogg muxer learns the lengths of Vorbis packets from the setup header:
   * without it, pages lie about their time. A muxed stream that is joined in its middle lacks its beginning.
   */
  #headers(): Sample[] {
    const [first] = this.#waiting;
    if (first === undefined) return [];
    const isMissing = this.#eater.media === "audio/vorbis" ||
      (this.#eater.media.startsWith("muxed/") && !first.isHeader);
    return isMissing ? headerSamples(first) : [];
  }

  #wait(sample: Sample): void {
    this.#most = mostWaiting(this.#eater.media, sample.size);
    this.#waiting.push(sample.keep());
    if (this.#waiting.length > this.#most) this.#makeRoom();
    this.#first.resolve();
  }

  /** What waits begins at a key frame, now and afterwards: where there is but one, those that follow it come to an end. */
  #makeRoom(): void {
    const next = this.#waiting.findIndex((sample, index) => index > 0 && !sample.isDelta);
    const gone = next === -1 ? this.#waiting.splice(-1) : this.#waiting.splice(0, next);
    if (next === -1) this.#gate.close();
    for (const sample of gone) sample.free();
    this.#dropped += gone.length;
  }

  #give(source: AppSrc, sample: Sample): void {
    if (source.push(sample)) this.#given++;
  }

  /** Encoded media must go on at a key frame. */
  #drop(): void {
    this.#dropped++;
    this.#gate.close();
  }

  /**
   * What the appsrc was given, and has neither passed on nor still holds, it has let go; unless it is on its way just now,
   * so that what is missing once need not be at the next look.
   */
  #lookForDropped(): void {
    if (this.#source === null || this.#taken === null) return;
    // Read in the order in which samples move: what moves meanwhile is rather missed than thought to have been lost.
    const waiting = this.#source.level;
    const missing = this.#given - waiting - readCounts(this.#taken).samples;
    this.#letGo = Math.max(this.#letGo, Math.min(missing, this.#missing));
    this.#missing = missing;
  }
}
