/** Those in this job who take the samples of one feed. Each begins at a key frame. */
import type { Sample } from "../../ffi/gstreamer/sample.ts";
import type { Media } from "../media.ts";
import type { SampleSink } from "../run_context.ts";
import { SampleGate } from "./sample_gate.ts";

/** The sinks of one feed. */
export class Subscribers {
  readonly #media: Media;
  readonly #gates = new Map<SampleSink, SampleGate>();

  /** @param media What the feed carries. */
  constructor(media: Media) {
    this.#media = media;
  }

  /** How many there are. */
  get size(): number {
    return this.#gates.size;
  }

  /**
   * Adds one.
   *
   * @param sink Who takes the samples from the next key frame on.
   * @returns Takes it out again.
   */
  add(sink: SampleSink): () => void {
    this.#gates.set(sink, new SampleGate(this.#media));
    return () => {
      this.#gates.delete(sink);
    };
  }

  /** @param sample Given to all whose gate it passes. */
  push(sample: Sample): void {
    for (const [sink, gate] of this.#gates) if (gate.passes(sample)) sink.push(sample);
  }

  /** Tells all that the feed broke. */
  lost(): void {
    for (const [sink, gate] of this.#gates) {
      gate.close();
      sink.lost();
    }
  }
}
