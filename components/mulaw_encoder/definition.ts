/** Encodes sound as mu-law, as telephones do: 64 kbit/s, 8000 samples a second, one channel (ITU-T G.711). */
import { define } from "../definition.ts";

/** The type `mulaw-encoder`. There is nothing to choose: everything is fixed by the standard. */
export const definition = define({
  type: "mulaw-encoder",
  role: "encoder",
  job: "media",
  properties: {},
  eaters: { default: { media: ["audio/raw"] } },
  feeders: { default: { media: "audio/mulaw" } },
  needs: { elements: ["audioconvert", "audioresample", "mulawenc"] },
});
