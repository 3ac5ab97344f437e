/** What a type says of the encoders that can do its work, those of the machine and those of the processor. In a job. */
import type { Element } from "../../ffi/gstreamer/element.ts";

/** What is wanted of an encoder; types add to it. */
export interface Wanted {
  /** The name of the element. */
  readonly name: string;
}

/** How one encoder is set for live pictures. */
export interface EncoderSettings<W extends Wanted> {
  /** The element with its properties and the caps around it, as gst-launch takes them. */
  launch(wanted: W): string;
  /** Changes what may change on air; null where the element takes no change and its pipeline is built anew. */
  readonly change: ((encoder: Element, wanted: W) => void) | null;
}

/** The encoders of one codec. */
export interface Codec<E extends string, W extends Wanted> {
  /** What people call it, such as `H.264`. */
  readonly label: string;
  /** Elements that are the machine's own, best first. */
  readonly hardware: readonly E[];
  /** Elements that run on any processor, best first. */
  readonly software: readonly E[];
  readonly settings: { readonly [K in E]: EncoderSettings<W> };
  /** What goes behind each of them, such as a parser, as gst-launch takes it. */
  readonly behind: string;
}
