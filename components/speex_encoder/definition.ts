/** Encodes speech as Speex, for Ogg. Opus does all of it better; this is for old players. */
import { define } from "../definition.ts";
import { bitrate, choice } from "../property/mod.ts";

/** The type `speex-encoder`. The sampling rate decides what can be heard: 8000, 16000 or 32000 a second. */
export const definition = define({
  type: "speex-encoder",
  role: "encoder",
  job: "media",
  properties: {
    bitrate: bitrate({ min: 2_000, max: 44_000, default: 24_000 }),
    rate: choice({ of: ["8000", "16000", "32000"], default: "16000" }),
  },
  eaters: { default: { media: ["audio/raw"] } },
  feeders: { default: { media: "audio/speex" } },
  needs: { elements: ["audioconvert", "audioresample", "speexenc"] },
});
