/**
 * Decides where a feed may begin for one who takes it: raw samples stand alone, all others begin at a key frame, again
 * after every gap. Elementary streams lose the header buffers that lie among their data: caps carry the headers, and
 * after an encoder's restart a muxer would take them for the end of the stream.
 */
import type { Sample } from "../../ffi/gstreamer/sample.ts";
import { isRaw, type Media } from "../media.ts";

/** The gate of one feed for one who takes it. */
export class SampleGate {
  readonly #raw: boolean;
  readonly #muxed: boolean;
  #open = false;

  /** @param media What the feed carries. */
  constructor(media: Media) {
    this.#raw = isRaw(media);
    this.#muxed = media.startsWith("muxed/");
  }

  /** Something is missing from here on: nothing passes before the next key frame. */
  close(): void {
    this.#open = false;
  }

  /**
   * Tells whether a sample may pass.
   *
   * @param sample The next one of the feed.
   */
  passes(sample: Sample): boolean {
    if (this.#raw) return true;
    if (!this.#muxed && sample.isHeader && sample.ptsNs === null) return false;
    if (!this.#open && sample.isDelta) return false;
    return this.#open = true;
  }
}
