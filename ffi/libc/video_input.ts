/**
 * Chooses what a video card takes its picture from, and tunes it: V4L2's calls for inputs and tuners, which GStreamer's
 * source has no properties for. Layouts and numbers are those of `linux/videodev2.h`, alike on x86-64 and arm64; a test
 * holds them against the header. Runs inside a job.
 */
import { cString } from "../c_string.ts";
import { check, libc } from "./libc.ts";

/** Requests, sizes and places of `linux/videodev2.h`. */
export const V4L2 = {
  VIDIOC_ENUMINPUT: 0xc050561a,
  VIDIOC_S_INPUT: 0xc0045627,
  VIDIOC_G_TUNER: 0xc054561d,
  VIDIOC_S_FREQUENCY: 0x402c5639,
  TUNER_CAP_LOW: 1,
  TUNER_ANALOG_TV: 2,
  INPUT_SIZE: 80,
  INPUT_NAME: 4,
  INPUT_TYPE: 36,
  INPUT_TUNER: 44,
  INPUT_TYPE_TUNER: 1,
  TUNER_SIZE: 84,
  TUNER_CAPABILITY: 40,
  FREQUENCY_SIZE: 44,
} as const;

const O_RDWR = 2;
/** A card with more inputs than this is none. */
const MOST_INPUTS = 64;

/** One input of a card. */
export interface VideoInput {
  readonly index: number;
  /** As the driver calls it, such as `Composite1`. */
  readonly name: string;
  /** The tuner behind it, null when it has none. */
  readonly tuner: number | null;
}

/** An open video card. It can be opened while a pipeline uses it. */
export class VideoCard implements Disposable {
  readonly #fd: number;

  /**
   * @param path Of its device.
   * @throws {NativeError} When it cannot be opened.
   */
  constructor(path: string) {
    this.#fd = check("open", libc().open(cString(path), O_RDWR, 0));
  }

  /** Its inputs, in the order of the driver; none for what is no video card. */
  inputs(): VideoInput[] {
    const inputs: VideoInput[] = [];
    for (let index = 0; index < MOST_INPUTS; index++) {
      const input = new DataView(new ArrayBuffer(V4L2.INPUT_SIZE));
      input.setUint32(0, index, true);
      if (libc().ioctl(this.#fd, V4L2.VIDIOC_ENUMINPUT, bytes(input)) < 0) break;
      const name = new TextDecoder().decode(bytes(input).subarray(V4L2.INPUT_NAME, V4L2.INPUT_TYPE));
      const tuned = input.getUint32(V4L2.INPUT_TYPE, true) === V4L2.INPUT_TYPE_TUNER;
      const tuner = tuned ? input.getUint32(V4L2.INPUT_TUNER, true) : null;
      inputs.push({ index, name: name.split("\0", 1)[0]!, tuner });
    }
    return inputs;
  }

  /**
   * Takes the picture from an input.
   *
   * @param input One of `inputs()`.
   * @throws {NativeError} When the card refuses, because it is in use, say.
   */
  choose(input: VideoInput): void {
    const value = new DataView(new ArrayBuffer(4));
    value.setUint32(0, input.index, true);
    check("VIDIOC_S_INPUT", libc().ioctl(this.#fd, V4L2.VIDIOC_S_INPUT, bytes(value)));
  }

  /**
   * Tunes to a frequency.
   *
   * @param tuner Of the input that is chosen.
   * @param hertz The frequency of the picture's carrier.
   * @throws {NativeError} When the card refuses: it may lie outside of what the tuner can.
   */
  tune(tuner: number, hertz: number): void {
    const state = new DataView(new ArrayBuffer(V4L2.TUNER_SIZE));
    state.setUint32(0, tuner, true);
    check("VIDIOC_G_TUNER", libc().ioctl(this.#fd, V4L2.VIDIOC_G_TUNER, bytes(state)));
    const isFine = (state.getUint32(V4L2.TUNER_CAPABILITY, true) & V4L2.TUNER_CAP_LOW) !== 0;
    const frequency = new DataView(new ArrayBuffer(V4L2.FREQUENCY_SIZE));
    frequency.setUint32(0, tuner, true);
    frequency.setUint32(4, V4L2.TUNER_ANALOG_TV, true);
    frequency.setUint32(8, Math.round(hertz / (isFine ? 62.5 : 62_500)), true);
    check("VIDIOC_S_FREQUENCY", libc().ioctl(this.#fd, V4L2.VIDIOC_S_FREQUENCY, bytes(frequency)));
  }

  [Symbol.dispose](): void {
    libc().close(this.#fd);
  }
}

function bytes(view: DataView<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return new Uint8Array(view.buffer);
}
