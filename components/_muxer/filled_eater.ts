/**
 * An input of a muxer that does not fall silent: where its feed gives nothing, silence or its last full picture is put
 * in, as far as the other inputs have come. GStreamer's muxers wait for every input; that way none has to. In a job.
 */
import { fillerSample } from "../../ffi/gstreamer/filler_sample.ts";
import type { Sample } from "../../ffi/gstreamer/sample.ts";
import type { Mood } from "../../manager/contract/mood.ts";
import type { FeedStats } from "../../manager/contract/stats.ts";
import { codecHeaders } from "../_caps/codec_headers.ts";
import { FeedHealth } from "../_choice/feed_health.ts";
import { SampleGate } from "../_feed/sample_gate.ts";
import { isSetBack } from "../_feed/set_back.ts";
import type { Media } from "../media.ts";
import type { Eater, RunContext, SampleSink } from "../run_context.ts";
import { type Packet, silentPacket } from "./silent_packet.ts";

/** A shorter break is no silence: an encoder that starts again takes less. */
const SILENT_MS = 1000;
/** After a time in which the job could not attend to its feeds, one is heard before the other. */
const DOUBT_MS = 200;
/** Fillers stay behind the other inputs: what comes back at once still fits. */
const BEHIND_NS = 200_000_000n;
/** What is longer than this is not filled from its beginning: all inputs were silent. */
const LONGEST_NS = 8_000_000_000n;
/** A full picture is large: it is put in twice a second. */
const PICTURE_NS = 500_000_000n;

/** Who is told of an input. */
export interface FilledEaterEvents {
  /** It has come so far by itself, in running time. */
  moved(timeNs: bigint): void;
  /** Something is put in from now on, or no more. */
  filled(): void;
}

/** One input. */
export class FilledEater implements Eater {
  /** Called when its feed begins to have other headers: what has been muxed so far cannot go on with it. */
  onOther: () => void = () => {};
  readonly name: string;
  readonly feed: string;
  readonly media: Media;
  readonly #eater: Eater;
  readonly #gate: SampleGate;
  readonly #events: FilledEaterEvents;
  readonly #health = new FeedHealth(performance.now());
  #sink: SampleSink | null = null;
  /** What the stream is like: its last full picture, or a piece of its sound. */
  #like: Sample | null = null;
  #packet: Packet | null = null;
  /** Up to where the muxer has been given something, in running time. */
  #endNs = 0n;
  #doubtedAt: number | null = null;
  #isFilled = false;

  /**
   * @param eater The real one.
   * @param events Who is told.
   */
  constructor(eater: Eater, events: FilledEaterEvents) {
    this.#eater = eater;
    this.#events = events;
    this.name = eater.name;
    this.feed = eater.feed;
    this.media = eater.media;
    this.#gate = new SampleGate(eater.media);
  }

  get mood(): Mood {
    return this.#eater.mood;
  }

  /** Whether something is put in at the moment. */
  get isFilled(): boolean {
    return this.#isFilled;
  }

  subscribe(sink: SampleSink): () => void {
    this.#sink = sink;
    const leave = this.#eater.subscribe({
      push: (sample) => this.#push(sample),
      lost: () => {
        this.#gate.close();
        sink.lost();
      },
      filler: (isFiller) => sink.filler?.(isFiller),
    });
    return () => {
      leave();
      this.#sink = null;
      this.#setFilled(false);
      this.#like?.free();
      this.#like = null;
    };
  }

  stats(): FeedStats {
    return this.#eater.stats();
  }

  /**
   * Another input has come so far: puts in what is missing, once the silence is certain.
   *
   * @param timeNs In running time.
   */
  follow(timeNs: bigint): void {
    const now = performance.now();
    if (this.#like === null || this.#health.isAlive(now, SILENT_MS)) return void (this.#doubtedAt = null);
    this.#doubtedAt ??= now;
    if (now - this.#doubtedAt < DOUBT_MS) return;
    const packet = this.#packet ??= this.#filler(this.#like);
    if (packet === null) return;
    this.#gate.close();
    if (isSetBack(timeNs, this.#endNs)) this.#endNs = timeNs;
    if (timeNs - this.#endNs > LONGEST_NS) this.#endNs = timeNs - LONGEST_NS;
    for (; this.#endNs + packet.durationNs + BEHIND_NS <= timeNs; this.#endNs += packet.durationNs) {
      this.#give(this.#like, packet);
    }
  }

  #push(sample: Sample): void {
    const timeNs = sample.runningTimeNs;
    this.#health.sample(performance.now(), sample.durationNs, SILENT_MS);
    if (!this.#gate.passes(sample)) return;
    if (timeNs === null) return this.#sink?.push(sample);
    if (this.#like !== null && isOther(this.#like, sample)) return this.onOther();
    if (isSetBack(timeNs, this.#endNs)) this.#endNs = timeNs;
    // What was filled in has been sent: older samples come too late.
    if (this.#isFilled && timeNs < this.#endNs) return this.#gate.close();
    this.#setFilled(false);
    const endNs = timeNs + (sample.durationNs ?? 0n);
    if (endNs > this.#endNs) this.#endNs = endNs;
    this.#remember(sample);
    this.#sink?.push(sample);
    this.#events.moved(timeNs);
  }

  #remember(sample: Sample): void {
    if (sample.isDelta || (this.#isSound && this.#like?.capsAddress === sample.capsAddress)) return;
    this.#like?.free();
    this.#like = sample.keep();
    this.#packet = null;
  }

  get #isSound(): boolean {
    return this.media.startsWith("audio/");
  }

  #filler(like: Sample): Packet | null {
    return this.#isSound ? silentPacket(this.media, like) : { bytes: like.bytes(), durationNs: PICTURE_NS };
  }

  #give(like: Sample, { bytes, durationNs }: Packet): void {
    this.#setFilled(true);
    const ptsNs = this.#endNs + like.ptsNs! - like.runningTimeNs!;
    using filler = fillerSample(like, bytes, { ptsNs, durationNs });
    this.#sink?.push(filler);
  }

  #setFilled(isFilled: boolean): void {
    if (this.#isFilled === isFilled) return;
    this.#isFilled = isFilled;
    this.#events.filled();
  }
}

/** Whether a decoder that was begun for one cannot take the other. */
function isOther(one: Sample, other: Sample): boolean {
  return one.capsAddress !== other.capsAddress && codecHeaders(one.caps) !== codecHeaders(other.caps);
}

/**
 * Makes inputs that fill one another's silence.
 *
 * @param context Whose eaters they are; it says which are silent.
 */
export function filledEaters({ eaters, say, unsay }: Pick<RunContext, "eaters" | "say" | "unsay">): FilledEater[] {
  const filled = (): void => {
    const silent = all.filter(({ isFilled }) => isFilled).map(({ feed }) => feed);
    if (silent.length === 0) unsay("muxer-fills");
    else say("warning", "muxer-fills", { feed: silent.join(", ") });
  };
  const all: readonly FilledEater[] = eaters.map((eater) => {
    const own: FilledEater = new FilledEater(eater, {
      filled,
      moved: (timeNs) => {
        for (const other of all) if (other !== own) other.follow(timeNs);
      },
    });
    return own;
  });
  return [...all];
}
