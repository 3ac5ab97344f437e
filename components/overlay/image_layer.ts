/**
 * A picture over a picture. A file that is missing or broken is told and looked for again; the stream goes on without it.
 * Runs inside a job, as long as one pipeline.
 */
import { resolve } from "node:path";
import type { Element } from "../../ffi/gstreamer/element.ts";
import type { RunContext } from "../run_context.ts";
import type { CORNERS } from "./definition.ts";
import { readImage } from "./image_size.ts";

const LOOK_AGAIN_MS = 2000;
/** Of the picture's width. */
const MARGIN = 0.02;

/** Which image, and where. */
export interface ImageWish {
  readonly file: string | null;
  readonly place: typeof CORNERS[number];
  /** Percent of the picture's width; null for its own size. */
  readonly width: number | null;
  readonly alpha: number;
}

/** The image of one pipeline. */
export class ImageLayer implements Disposable {
  readonly #context: Pick<RunContext, "reactor" | "dataFolder" | "say" | "unsay">;
  readonly #element: Element;
  readonly #pictureWidth: number;
  #wish: ImageWish | null = null;
  #told: string | null = null;
  #again: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  /**
   * @param element A gdkpixbufoverlay.
   * @param pictureWidth Of what it is laid over, in pixels.
   * @param context Where relative paths start, and who hears of problems.
   */
  constructor(
    element: Element,
    pictureWidth: number,
    context: Pick<RunContext, "reactor" | "dataFolder" | "say" | "unsay">,
  ) {
    this.#element = element;
    this.#pictureWidth = pictureWidth;
    this.#context = context;
  }

  /** @param wish What is to be seen as soon as it has been read. */
  show(wish: ImageWish): void {
    this.#wish = wish;
    clearTimeout(this.#again);
    if (wish.file !== null) return void this.#read(wish, wish.file);
    this.#hide();
    this.#tell(null);
  }

  [Symbol.dispose](): void {
    this.#closed = true;
    clearTimeout(this.#again);
  }

  async #read(wish: ImageWish, name: string): Promise<void> {
    const file = resolve(this.#context.dataFolder, name);
    const image = await readImage(file, this.#context.reactor);
    // Meanwhile something else may have been wished for.
    if (this.#closed || this.#wish !== wish) return;
    this.#tell(image.ok ? null : `overlay-image-${image.problem}`, { file: name });
    if (image.ok) return this.#lay(wish, { file, ...image });
    this.#hide();
    this.#again = setTimeout(() => this.show(wish), LOOK_AGAIN_MS);
  }

  #lay(
    { place, width, alpha }: ImageWish,
    image: { readonly file: string; readonly width: number; readonly height: number },
  ): void {
    const margin = Math.max(1, Math.round(this.#pictureWidth * MARGIN));
    const across = width === null ? image.width : Math.max(1, Math.round(this.#pictureWidth * width / 100));
    this.#element.set("location", image.file);
    const size = { width: across, height: Math.max(1, Math.round(across * image.height / image.width)) };
    for (const [side, pixels] of Object.entries(size)) this.#element.set(`overlay-${side}`, pixels);
    this.#element.set("offset-x", place.endsWith("right") ? -margin : margin);
    this.#element.set("offset-y", place.startsWith("bottom") ? -margin : margin);
    this.#element.set("alpha", alpha);
  }

  #hide(): void {
    this.#element.set("alpha", 0);
  }

  #tell(id: string | null, args: { readonly file: string } = { file: "" }): void {
    if (this.#told !== null && this.#told !== id) this.#context.unsay(this.#told);
    if (id !== null) this.#context.say("warning", id, args);
    this.#told = id;
  }
}
