/**
 * Takes the samples of a muxed feed and gives them to the fan-out: stream headers apart, because every viewer needs
 * them first. Belongs to a streamer; runs on the job's JavaScript thread.
 */
import type { Sample } from "../../ffi/gstreamer/sample.ts";
import type { FanOut } from "../_delivery/fan_out.ts";
import { joinBytes } from "../_delivery/join_bytes.ts";
import type { SampleSink } from "../run_context.ts";
import { contentType, isPieces } from "./content_type.ts";

/** The taking end of a streamer. */
export class StreamInput implements SampleSink {
  readonly #fanOut: FanOut;
  readonly #onChange: () => void;
  #capsAddress: bigint | null = null;
  #hasHeaders = false;
  /** The stream's Content-Type, empty until the first sample. */
  contentType = "";
  /** When the last sample came, monotonic, in ms. */
  lastSampleMs = -Infinity;
  /** Whether the feed is broken. */
  broken = false;

  /**
   * @param fanOut Where the stream goes.
   * @param onChange Told when samples come after none did, and when the feed breaks.
   */
  constructor(fanOut: FanOut, onChange: () => void) {
    this.#fanOut = fanOut;
    this.#onChange = onChange;
  }

  push(sample: Sample): void {
    const address = sample.capsAddress;
    // A restarted muxer may get its new caps where the old ones were: its header buffers tell.
    if (address !== this.#capsAddress || sample.isHeader) this.#begin(sample, address);
    // Viewers get the headers from the caps; and before there is more than headers, nobody can begin.
    if (this.#hasHeaders && sample.isHeader) return;
    const silent = this.broken || this.lastSampleMs === -Infinity;
    this.broken = false;
    this.lastSampleMs = performance.now();
    this.#fanOut.append(sample);
    if (silent) this.#onChange();
  }

  lost(): void {
    this.broken = true;
    this.#capsAddress = null;
    this.#onChange();
  }

  #begin(sample: Sample, address: bigint): void {
    const parts = sample.streamHeaders();
    const headers = joinBytes(...parts ?? []);
    this.#hasHeaders = parts !== null;
    this.#capsAddress = address;
    const type = contentType(sample.caps, headers);
    this.#fanOut.begin(headers, isPieces(type));
    this.contentType = type;
  }
}
