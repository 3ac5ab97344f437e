/**
 * The picture and the sound of a network camera, on their way into MPEG-TS as they are. A muxer waits for each of its
 * inputs for ever: what the camera does not send, or in a form that MPEG-TS does not carry, is left out of the next
 * pipeline. Owned by the component, inside a job.
 */
import type { Pipeline } from "../../ffi/gstreamer/pipeline.ts";
import { ComponentFault } from "../_fault/component_fault.ts";
import type { LaunchParts } from "../_pipeline/pipeline_options.ts";
import { eachRound } from "../rounds.ts";
import type { RunContext } from "../run_context.ts";

/** The muxer takes a picture's time from its first unit: units that come one by one would go without. */
const WHOLE_PICTURES = "stream-format=byte-stream,alignment=au";
/** What MPEG-TS can carry of what cameras send, by its name in RTP, and how it is unpacked. */
const ENCODINGS: { readonly [kind in Kind]: { readonly [encoding: string]: string } } = {
  video: {
    H264: `rtph264depay ! h264parse config-interval=-1 ! video/x-h264,${WHOLE_PICTURES}`,
    H265: `rtph265depay ! h265parse config-interval=-1 ! video/x-h265,${WHOLE_PICTURES}`,
  },
  audio: {
    "MPEG4-GENERIC": "rtpmp4gdepay ! aacparse",
    "MP4A-LATM": "rtpmp4adepay ! aacparse",
    OPUS: "rtpopusdepay ! opusparse",
  },
};
/** What is said of what it cannot. */
const STRANGE = { video: "rtsp-source-strange-picture", audio: "rtsp-source-strange-sound" } as const;
const ENCODING_NAME = /\bencoding-name=\(string\)"?([^",;]+)/;
/** How often it is looked what has come. */
const LOOK_MS = 1000;
/** When one of the two is there, the other may take so many looks. */
const PATIENT_LOOKS = 4;

type Kind = "video" | "audio";
type Name = LaunchParts["name"];

/** Whose tracks. */
export interface CarriedTracksOptions {
  readonly context: RunContext;
  /** The camera, as a person may see it. */
  readonly url: string;
  /** What is wanted of it. */
  readonly kinds: readonly Kind[];
}

/** What is known of the tracks of one camera. */
export class CarriedTracks {
  readonly #options: CarriedTracksOptions;
  /** What the next pipeline does without. */
  #absent: readonly Kind[] = [];

  /** @param options Whose. */
  constructor(options: CarriedTracksOptions) {
    this.#options = options;
  }

  /** The next one that sends may be another camera, or have other settings. */
  forget(): void {
    this.#absent = [];
  }

  /**
   * Describes the ways from the camera to the muxer. Whichever encoding the camera has finds its own: the others are never
   * linked, and what finds none ends where it is noticed. The parser at the end takes away the flags of headers, with
   * which the muxer marks nearly everything.
   *
   * @param camera The source's name.
   * @param mux The muxer's.
   * @param name Makes names unique.
   */
  launch(camera: string, mux: string, name: Name): string {
    return this.#options.kinds.map((kind) => {
      const from = `${camera}. ! application/x-rtp,media=${kind}`;
      const rest = `${from} ! fakesink name=${name(`strange-${kind}`)} async=false sync=false`;
      if (this.#absent.includes(kind)) return rest;
      const ways = Object.entries(ENCODINGS[kind]).map(([encoding, unpack]) =>
        `${from},encoding-name=${encoding} ! ${unpack} ! ${name(kind)}. `
      );
      return `${ways.join("")} funnel name=${name(kind)} ! queue ! ${mux}. ${rest}`;
    }).join(" ");
  }

  /**
   * Looks what comes.
   *
   * @param pipeline One that was made of the description.
   * @param name Makes names unique.
   * @param fail Lets another pipeline be built, which has just what comes.
   */
  watch(pipeline: Pipeline, name: Name, fail: (fault: ComponentFault) => void): Disposable {
    const { context, url, kinds } = this.#options;
    let looks = 0;
    const endWatch = eachRound(LOOK_MS, () => {
      const strange = new Map(kinds.map((kind) => [kind, strangeEncoding(pipeline, kind, name)]));
      for (const [kind, encoding] of strange) {
        const level = kind === "video" ? "error" : "warning";
        if (encoding !== null && !isCarried(kind, encoding)) context.say(level, STRANGE[kind], { url, encoding });
      }
      const carried = kinds.filter((kind) => this.#comes(pipeline, kind, name) || isCarried(kind, strange.get(kind)!));
      const absent = kinds.filter((kind) => !carried.includes(kind));
      if (carried.length === 0 || absent.join() === this.#absent.join()) return;
      looks++;
      if (looks < PATIENT_LOOKS && absent.some((kind) => strange.get(kind) === null)) return;
      this.#absent = absent;
      fail(new ComponentFault("rtsp-source-other-tracks", { blame: "device", args: { url } }));
    });
    return {
      [Symbol.dispose]: () => {
        endWatch();
        for (const kind of kinds) context.unsay(STRANGE[kind]);
      },
    };
  }

  #comes(pipeline: Pipeline, kind: Kind, name: Name): boolean {
    return !this.#absent.includes(kind) && pipeline.element(name(kind)).capsOfPad("src") !== "";
  }
}

/** The encoding of what found no way; null when nothing came there. */
function strangeEncoding(pipeline: Pipeline, kind: Kind, name: Name): string | null {
  return ENCODING_NAME.exec(pipeline.element(name(`strange-${kind}`)).capsOfPad("sink"))?.[1] ?? null;
}

function isCarried(kind: Kind, encoding: string | null): boolean {
  return encoding !== null && Object.hasOwn(ENCODINGS[kind], encoding);
}
