/**
 * Chooses what a video card takes its picture from, and tunes it: V4L2's calls for inputs and tuners, which GStreamer's
 * source has no properties for. Layouts and numbers are those of `linux/videodev2.h`, alike on x86-64 and arm64; a test
 * holds them against the header. A driver may keep each call waiting: none is made on the JavaScript thread. Runs inside a
 * job.
 */
import { cString } from "../c_string.ts";
import { inTime } from "../in_time.ts";
import { FILE } from "./constants.ts";
import { check, libc } from "./libc.ts";

/** Requests, sizes and places of `linux/videodev2.h`. */
export const V4L2 = {
  VIDIOC_QUERYCAP: 0x80685600,
  VIDIOC_ENUMINPUT: 0xc050561a,
  VIDIOC_S_INPUT: 0xc0045627,
  VIDIOC_G_TUNER: 0xc054561d,
  VIDIOC_S_FREQUENCY: 0x402c5639,
  TUNER_CAP_LOW: 1,
  TUNER_ANALOG_TV: 2,
  CAP_TUNER: 0x10000,
  CAPABILITY_SIZE: 104,
  CAPABILITIES: 84,
  INPUT_SIZE: 80,
  INPUT_NAME: 4,
  INPUT_TYPE: 36,
  INPUT_TUNER: 44,
  INPUT_TYPE_TUNER: 1,
  TUNER_SIZE: 84,
  TUNER_CAPABILITY: 40,
  FREQUENCY_SIZE: 44,
} as const;

const OPEN_FLAGS = FILE.O_RDWR | FILE.O_CLOEXEC;
/** How long a driver may take to answer. */
const ANSWER_MS = 3000;
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

/** A card whose driver does not answer. */
export class CardHangsError extends Error {
  override readonly name = "CardHangsError";
  readonly code = "card-hangs";
  readonly blame = "device";

  constructor(path: string) {
    super(`Cannot use the card because its driver has not answered within ${ANSWER_MS} ms: got ${path}`);
  }
}

/** Calls that have not come back, by the paths of their cards: those are not asked again, since each call holds a thread. */
const hanging = new Map<string, Promise<unknown>>();

/** An open video card. It can be opened while a pipeline uses it. */
export class VideoCard implements Disposable {
  readonly #path: string;
  readonly #fd: number;

  private constructor(path: string, fd: number) {
    this.#path = path;
    this.#fd = fd;
  }

  /**
   * Opens a card.
   *
   * @param path Of its device.
   * @throws {NativeError} When it cannot be opened.
   * @throws {CardHangsError}
   */
  static async open(path: string): Promise<VideoCard> {
    if (hanging.has(path)) throw new CardHangsError(path);
    const opening = libc().open_apart(cString(path), OPEN_FLAGS, 0);
    const close = (fd: number): void => void (fd >= 0 && libc().close(fd));
    const fd = await answered(path, opening, close);
    return new VideoCard(path, fd < 0 ? check("open", libc().open(cString(path), OPEN_FLAGS, 0)) : fd);
  }

  /**
   * Whether it has a tuner, as no webcam has; false for what is no video card.
   *
   * @throws {CardHangsError}
   */
  async hasTuner(): Promise<boolean> {
    const capability = new DataView(new ArrayBuffer(V4L2.CAPABILITY_SIZE));
    if (await this.#ask(V4L2.VIDIOC_QUERYCAP, capability) < 0) return false;
    return (capability.getUint32(V4L2.CAPABILITIES, true) & V4L2.CAP_TUNER) !== 0;
  }

  /**
   * Its inputs, in the order of the driver; none for what is no video card.
   *
   * @throws {CardHangsError}
   */
  async inputs(): Promise<VideoInput[]> {
    const inputs: VideoInput[] = [];
    for (let index = 0; index < MOST_INPUTS; index++) {
      const input = new DataView(new ArrayBuffer(V4L2.INPUT_SIZE));
      input.setUint32(0, index, true);
      if (await this.#ask(V4L2.VIDIOC_ENUMINPUT, input) < 0) break;
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
   * @throws {CardHangsError}
   */
  async choose(input: VideoInput): Promise<void> {
    const value = new DataView(new ArrayBuffer(4));
    value.setUint32(0, input.index, true);
    check("VIDIOC_S_INPUT", await this.#ask(V4L2.VIDIOC_S_INPUT, value));
  }

  /**
   * Tunes to a frequency.
   *
   * @param tuner Of the input that is chosen.
   * @param hertz The frequency of the picture's carrier.
   * @throws {NativeError} When the card refuses: it may lie outside of what the tuner can.
   * @throws {CardHangsError}
   */
  async tune(tuner: number, hertz: number): Promise<void> {
    const state = new DataView(new ArrayBuffer(V4L2.TUNER_SIZE));
    state.setUint32(0, tuner, true);
    check("VIDIOC_G_TUNER", await this.#ask(V4L2.VIDIOC_G_TUNER, state));
    const isFine = (state.getUint32(V4L2.TUNER_CAPABILITY, true) & V4L2.TUNER_CAP_LOW) !== 0;
    const frequency = new DataView(new ArrayBuffer(V4L2.FREQUENCY_SIZE));
    frequency.setUint32(0, tuner, true);
    frequency.setUint32(4, V4L2.TUNER_ANALOG_TV, true);
    frequency.setUint32(8, Math.round(hertz / (isFine ? 62.5 : 62_500)), true);
    check("VIDIOC_S_FREQUENCY", await this.#ask(V4L2.VIDIOC_S_FREQUENCY, frequency));
  }

  [Symbol.dispose](): void {
    const close = (): void => void libc().close(this.#fd);
    const hangs = hanging.get(this.#path);
    if (hangs === undefined) close();
    else void hangs.then(close);
  }

  /** Only this thread's error number can be read: what has just failed is asked for again, and fails at once. */
  async #ask(request: number, value: DataView<ArrayBuffer>): Promise<number> {
    const result = await answered(this.#path, libc().ioctl_apart(this.#fd, request, bytes(value)));
    return result < 0 ? libc().ioctl(this.#fd, request, bytes(value)) : result;
  }
}

/** Waits for a call, but not for ever; `later` gets what comes after that. */
async function answered(path: string, call: Promise<number>, later = (_result: number): void => {}): Promise<number> {
  const result = await inTime(call, ANSWER_MS);
  if (result !== null) return result;
  const over = call.then((result) => {
    hanging.delete(path);
    later(result);
  });
  hanging.set(path, over);
  throw new CardHangsError(path);
}

function bytes(view: DataView<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return new Uint8Array(view.buffer);
}
