/** All that is laid over the picture of one pipeline, and the hand that moves its clock. Runs inside a job. */
import type { Pipeline } from "../../ffi/gstreamer/pipeline.ts";
import type { LaunchParts } from "../_pipeline/pipeline_options.ts";
import type { RunContext } from "../run_context.ts";
import { clockText } from "./clock_text.ts";
import type { definition } from "./definition.ts";
import { ImageLayer } from "./image_layer.ts";
import { lowerThirdMarkup, plainMarkup } from "./markup.ts";
import { WordsLayer } from "./words_layer.ts";

type Parts = LaunchParts<typeof definition>;

const SECOND_MS = 1000;
/** The name in a lower third is larger than other words. */
const LOWER_THIRD_SIZE = 1.3;

/**
 * The elements that lay it, as gst-launch takes them.
 *
 * @param name Makes names unique in the job.
 */
export function layering(name: Parts["name"]): string {
  const words = (part: string, more = ""): string =>
    `textoverlay name=${name(part)} silent=true wait-text=false${more}`;
  return `gdkpixbufoverlay name=${name("image")} alpha=0 ! ` +
    `${words("third", " shaded-background=true valignment=bottom halignment=left line-alignment=left ypad=40")} ! ` +
    `${words("text")} ! ${words("clock", " shaded-background=true")}`;
}

/** The layers of one pipeline. */
export class Layers implements Disposable {
  readonly #text: WordsLayer;
  readonly #third: WordsLayer;
  readonly #clock: WordsLayer;
  readonly #image: ImageLayer;
  readonly #zone: string;
  #properties: Parts["properties"];
  #imageShown: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param pipeline With what `layering` describes; need not play yet.
   * @param parts Names and properties.
   * @param pictureWidth In pixels.
   * @param context Of the component.
   */
  constructor(pipeline: Pipeline, parts: Parts, pictureWidth: number, context: RunContext<typeof definition>) {
    const words = (part: string): WordsLayer => new WordsLayer(pipeline.element(parts.name(part)));
    [this.#text, this.#third, this.#clock] = [words("text"), words("third"), words("clock")];
    this.#image = new ImageLayer(pipeline.element(parts.name("image")), pictureWidth, context);
    this.#zone = context.zone;
    this.#properties = parts.properties;
    this.show(parts.properties);
  }

  /** @param properties What is to be seen from the next picture on. */
  show(properties: Parts["properties"]): void {
    this.#properties = properties;
    const { font, size } = properties;
    const look = { font, size, colour: properties["text-colour"] };
    this.#text.dress(look);
    this.#clock.dress(look);
    this.#third.dress({ ...look, size: size * LOWER_THIRD_SIZE });
    this.#text.move(properties["text-place"]);
    this.#clock.move(properties["clock-place"]);
    this.#text.show(plainMarkup(properties.text));
    this.#third.show(properties["lower-third"] === "" ? "" : lowerThirdMarkup(properties["lower-third"]));
    this.#tick();
    this.#showImage(properties);
  }

  [Symbol.dispose](): void {
    clearTimeout(this.#timer);
    this.#image[Symbol.dispose]();
  }

  /** An image is read anew only when something about it changes. */
  #showImage(properties: Parts["properties"]): void {
    const wish = {
      file: properties.image,
      place: properties["image-place"],
      width: properties["image-width"],
      alpha: properties["image-alpha"],
    };
    if (JSON.stringify(wish) === this.#imageShown) return;
    this.#imageShown = JSON.stringify(wish);
    this.#image.show(wish);
  }

  /** Sets the clock now, and again when the next second begins. */
  #tick(): void {
    clearTimeout(this.#timer);
    const { clock, zone } = this.#properties;
    const now = Date.now();
    this.#clock.show(clockText(clock, new Date(now), zone ?? this.#zone));
    if (clock !== "none") this.#timer = setTimeout(() => this.#tick(), SECOND_MS - now % SECOND_MS);
  }
}
