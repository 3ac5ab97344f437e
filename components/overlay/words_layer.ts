/** One block of words over a picture: an element of a pipeline, and what it shows at the moment. Runs inside a job. */
import type { Element } from "../../ffi/gstreamer/element.ts";
import type { PLACES } from "./definition.ts";

/** How words look. */
export interface Look {
  /** A font family of Pango; scripts that it lacks come from other fonts of the machine. */
  readonly font: string;
  /** In points, on a picture that is 640 pixels wide: it grows with the picture. */
  readonly size: number;
  /** `#rrggbb`. */
  readonly colour: string;
}

/** A block of words. */
export class WordsLayer {
  readonly #element: Element;

  /** @param element A textoverlay. */
  constructor(element: Element) {
    this.#element = element;
  }

  /**
   * Shows words from the next picture on.
   *
   * @param markup As Pango has it; empty for none.
   */
  show(markup: string): void {
    this.#element.set("text", markup);
    this.#element.set("silent", markup === "");
  }

  /** @param look How all of it looks from the next picture on. */
  dress({ font, size, colour }: Look): void {
    this.#element.set("font-desc", `${font} ${size}`);
    this.#element.set("color", String(Number.parseInt(`ff${colour.slice(1)}`, 16)));
  }

  /** @param place Where it stands from the next picture on. */
  move(place: typeof PLACES[number]): void {
    const left = place.endsWith("left");
    const right = place.endsWith("right");
    this.#element.set("halignment", left ? "left" : right ? "right" : "center");
    this.#element.set("line-alignment", left ? "left" : right ? "right" : "center");
    this.#element.set("valignment", place.startsWith("top") ? "top" : place.startsWith("bottom") ? "bottom" : "center");
  }
}
