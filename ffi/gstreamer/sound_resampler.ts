/**
 * GStreamer's own resampler, on bytes, with a speed that can be changed by parts in a million at any time and without a
 * seam: the element `audioresample` begins anew with each change, which is heard. Owned by who makes it.
 */
import { cString } from "../c_string.ts";
import { gstAudio } from "./audio_table.ts";
import { gst } from "./gst_table.ts";
import { startGStreamer } from "./gstreamer.ts";

/** GST_AUDIO_CONVERTER_FLAG_VARIABLE_RATE. */
const VARIABLE_RATE = 2;
/** Rates are whole numbers: in hundredths of a hertz they can be changed by a fifth of a millionth. */
const HUNDREDTHS = 100;
const SAMPLE_BYTES = 4;
/**
 * Filters between those of a small table: one of its own for each of a million phases takes a hundred times longer. Of 16
 * taps: flat up to 14 kHz, 86 dB above its own noise, and a third of the work that the default makes.
 */
const OPTIONS = "options, GstAudioResampler.filter-mode=(GstAudioResamplerFilterMode)interpolated, " +
  "GstAudioResampler.n-taps=(int)16";

/** What goes in and comes out: interleaved 32-bit floating point, of the machine's own byte order. */
export interface SoundResamplerOptions {
  /** Frames in a second that go in. */
  readonly rateIn: number;
  /** Frames in a second that come out. */
  readonly rateOut: number;
  readonly channels: number;
}

/** A resampler. Close it. */
export class SoundResampler implements Disposable {
  /** How much sound it holds back: what has come out ends so much before what has gone in. */
  readonly latencySeconds: number;
  readonly #options: SoundResamplerOptions;
  #converter: Deno.PointerObject | null;

  /**
   * @param options Rates and channels.
   * @throws {Error} When GStreamer cannot do it.
   */
  constructor(options: SoundResamplerOptions) {
    startGStreamer();
    const { rateIn, rateOut, channels } = options;
    this.#options = options;
    const [from, to] = [newInfo(rateIn, channels), newInfo(rateOut, channels)];
    // The type's name is known to the structure's reader only after this.
    gstAudio().gst_audio_resampler_filter_mode_get_type();
    const filter = gst().gst_structure_new_from_string(cString(OPTIONS));
    this.#converter = gstAudio().gst_audio_converter_new(VARIABLE_RATE, from, to, filter);
    for (const info of [from, to]) gstAudio().gst_audio_info_free(info);
    if (this.#converter === null) {
      throw new Error(`Cannot resample because GStreamer does not know how: got ${JSON.stringify(options)}`);
    }
    this.latencySeconds = Number(gstAudio().gst_audio_converter_get_max_latency(this.#converter)) / rateIn;
    this.stretch(0);
  }

  /**
   * Gives more or fewer frames from now on than the rates say.
   *
   * @param more Part of the frames that come out in addition, 0.0002 for 200 in a million; fewer when negative.
   */
  stretch(more: number): void {
    const { rateIn, rateOut } = this.#options;
    const to = rateOut * HUNDREDTHS;
    const from = Math.round(rateIn * HUNDREDTHS / (1 + more));
    // Where both are the same it copies, and forgets what it holds back: that would be heard.
    gstAudio().gst_audio_converter_update_config(this.#converter, from === to ? from + 1 : from, to, null);
  }

  /**
   * Resamples a piece. Pieces follow one another without a seam.
   *
   * @param piece Whole frames.
   * @returns What it became, which may be a frame longer or shorter than the last time.
   */
  resample(piece: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
    const frameBytes = SAMPLE_BYTES * this.#options.channels;
    const framesIn = BigInt(Math.floor(piece.length / frameBytes));
    const framesOut = gstAudio().gst_audio_converter_get_out_frames(this.#converter, framesIn);
    const resampled = new Uint8Array(Number(framesOut) * frameBytes);
    gstAudio().gst_audio_converter_samples(this.#converter, 0, at(piece), framesIn, at(resampled), framesOut);
    return resampled;
  }

  /** Gives its memory back. Safe to call twice. */
  [Symbol.dispose](): void {
    if (this.#converter !== null) gstAudio().gst_audio_converter_free(this.#converter);
    this.#converter = null;
  }
}

/** A GstAudioInfo (transfer full). */
function newInfo(rate: number, channels: number): Deno.PointerObject {
  const info = gstAudio().gst_audio_info_new()!;
  const format = gstAudio().gst_audio_format_from_string(cString("F32LE"));
  gstAudio().gst_audio_info_set_format(info, format, rate, channels, null);
  return info;
}

/** An array of one plane. The caller keeps the bytes alive during the call. */
function at(bytes: Uint8Array<ArrayBuffer>): BigUint64Array<ArrayBuffer> {
  return BigUint64Array.of(Deno.UnsafePointer.value(Deno.UnsafePointer.of(bytes)));
}
