/** Shows a multipart JPEG mount in an `<img>` element and connects again when it breaks or stands still. */
import type { Playback, PlaybackOptions, PlaybackState } from "./playback.ts";
import { STALL_MS } from "./playback.ts";
import { Reconnector } from "./reconnector.ts";
import { StallWatch } from "./stall_watch.ts";

const LOOK_EVERY_MS = 1000;
/** The picture is compared with the one before by so many dots each way: a camera's noise alone changes some. */
const DOTS = 24;

/** One image element that shows one live mount. */
export class PicturePlayback implements Playback {
  readonly #image: HTMLImageElement;
  readonly #options: PlaybackOptions;
  readonly #reconnector: Reconnector;
  readonly #stall = new StallWatch(STALL_MS);
  readonly #canvas = document.createElement("canvas");
  #state: PlaybackState = "connecting";
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param image Owned by the caller; its source is set here.
   * @param options See `PlaybackOptions`.
   */
  constructor(image: HTMLImageElement, options: PlaybackOptions) {
    this.#image = image;
    this.#options = options;
    this.#canvas.width = DOTS;
    this.#canvas.height = DOTS;
    this.#reconnector = new Reconnector({ ...options, connect: () => this.#connect() });
  }

  start(): void {
    this.close();
    this.#image.addEventListener("error", this.#broke);
    this.#timer = setInterval(() => this.#look(), LOOK_EVERY_MS);
    this.#reconnector.connectNow();
  }

  hurry(): void {
    this.#reconnector.hurry();
  }

  close(): void {
    clearInterval(this.#timer);
    this.#reconnector.close();
    this.#image.removeEventListener("error", this.#broke);
    this.#image.removeAttribute("src");
  }

  #connect(): void {
    this.#stall.reset();
    this.#image.removeAttribute("src");
    this.#image.src = this.#options.url;
  }

  readonly #broke = (): void => {
    this.#tell(this.#state === "connecting" ? "connecting" : "reconnecting");
    this.#reconnector.failed(this.#options.isLive());
  };

  #look(): void {
    if (document.hidden) return this.#stall.reset();
    const seen = this.#stall.observe(this.#fingerprint(), performance.now());
    if (this.#image.naturalWidth > 0 && seen !== "stalled") {
      this.#reconnector.worked();
      this.#tell("playing");
    } else if (seen === "stalled") {
      this.#stall.reset();
      this.#broke();
    }
  }

  #fingerprint(): string {
    const context = this.#canvas.getContext("2d", { willReadFrequently: true });
    if (context === null || this.#image.naturalWidth === 0) return "";
    context.drawImage(this.#image, 0, 0, DOTS, DOTS);
    return context.getImageData(0, 0, DOTS, DOTS).data.join(",");
  }

  #tell(state: PlaybackState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#options.onState?.(state);
  }
}
