/** Why a component cannot run just now, in words for a person. */
import type { MessageArgs } from "../../manager/contract/message.ts";
import type { Layer } from "../fault_layer.ts";

/** What went wrong, and what may be done about it. */
export interface FaultOptions {
  readonly args?: MessageArgs;
  /** What the library said. */
  readonly debug?: string;
  /**
   * Whose fault it is. A `device` or `destination` is waited for, for ever; what is `internal` or the `caller`'s is
   * tried a few times.
   */
  readonly blame: "caller" | "device" | "destination" | "internal";
  /** @default `device` for what is waited for, `runnel` for what is internal; none when it is the caller's */
  readonly layer?: Layer;
  /** What has failed is in this library of GStreamer's, the path of a file. */
  readonly file?: string;
  readonly cause?: unknown;
}

const LAYERS: { readonly [blame in FaultOptions["blame"]]: Layer | null } = {
  caller: null,
  device: "device",
  destination: "device",
  internal: "runnel",
};

/** A fault with a message. `id` is a text of the locales; the layer is one of its arguments. */
export class ComponentFault extends Error {
  override readonly name = "ComponentFault";
  readonly code: string;
  readonly blame: FaultOptions["blame"];
  readonly args: MessageArgs;
  readonly debug: string;
  /** Null when nothing has failed but what somebody asked for. */
  readonly layer: Layer | null;
  readonly file: string;

  readonly #options: FaultOptions;

  /**
   * @param id A text of the locales.
   * @param options What goes with it.
   */
  constructor(id: string, options: FaultOptions) {
    super(`${id} ${JSON.stringify(options.args ?? {})} ${options.debug ?? ""}`, { cause: options.cause });
    this.code = id;
    this.blame = options.blame;
    this.layer = options.layer ?? LAYERS[options.blame];
    this.args = { ...options.args, ...(this.layer === null ? {} : { layer: this.layer }) };
    this.file = options.file ?? "";
    this.debug = options.debug ?? "";
    this.#options = options;
  }

  /** The same fault, of which its text says that nothing is tried any more: the argument `next` tells it. */
  givenUp(): ComponentFault {
    return new ComponentFault(this.code, { ...this.#options, args: { ...this.args, next: "given-up" } });
  }
}
