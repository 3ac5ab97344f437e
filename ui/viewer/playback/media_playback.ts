/** Plays a mount in a `<video>` or `<audio>` element and connects again when it breaks, ends or stands still. */
import type { Playback, PlaybackOptions, PlaybackState } from "./playback.ts";
import { STALL_MS } from "./playback.ts";
import { Reconnector } from "./reconnector.ts";
import { StallWatch } from "./stall_watch.ts";

const LOOK_EVERY_MS = 500;

/** One media element that plays one live mount. */
export class MediaPlayback implements Playback {
  readonly #element: HTMLMediaElement;
  readonly #options: PlaybackOptions;
  readonly #reconnector: Reconnector;
  readonly #stall = new StallWatch(STALL_MS);
  #state: PlaybackState = "connecting";
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param element Owned by the caller; its source is set here.
   * @param options See `PlaybackOptions`.
   */
  constructor(element: HTMLMediaElement, options: PlaybackOptions) {
    this.#element = element;
    this.#options = options;
    this.#reconnector = new Reconnector({ ...options, connect: () => this.#connect() });
  }

  start(): void {
    this.close();
    this.#tell("connecting");
    this.#element.addEventListener("error", this.#broke);
    this.#element.addEventListener("ended", this.#broke);
    document.addEventListener("visibilitychange", this.#returned);
    this.#timer = setInterval(() => this.#look(), LOOK_EVERY_MS);
    this.#reconnector.connectNow();
  }

  hurry(): void {
    this.#reconnector.hurry();
  }

  close(): void {
    clearInterval(this.#timer);
    this.#reconnector.close();
    this.#element.removeEventListener("error", this.#broke);
    this.#element.removeEventListener("ended", this.#broke);
    document.removeEventListener("visibilitychange", this.#returned);
    if (this.#element.hasAttribute("src")) {
      this.#element.removeAttribute("src");
      this.#element.load();
    }
  }

  #connect(): void {
    this.#stall.reset();
    this.#element.src = this.#options.url;
    this.#element.play().catch((error: unknown) => {
      // AbortError: replaced by a newer attempt. Anything else than a wanted click also arrives as event `error`.
      if (error instanceof DOMException && error.name === "NotAllowedError") this.#tell("blocked");
    });
  }

  readonly #broke = (): void => {
    this.#tell(this.#state === "connecting" ? "connecting" : "reconnecting");
    this.#reconnector.failed(this.#options.isLive());
  };

  /** A browser may have paused a page that nobody saw: go to what is live now. */
  readonly #returned = (): void => {
    if (!document.hidden && this.#element.paused && this.#state !== "blocked") this.#reconnector.connectNow();
  };

  #look(): void {
    if (this.#state === "blocked" || document.hidden) return this.#stall.reset();
    const seen = this.#stall.observe(this.#element.currentTime, performance.now());
    if (seen === "moved") {
      this.#reconnector.worked();
      this.#tell("playing");
    } else if (seen === "stalled") {
      this.#stall.reset();
      this.#broke();
    }
  }

  #tell(state: PlaybackState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#options.onState?.(state);
  }
}
