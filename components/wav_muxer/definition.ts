/** Gives raw or mu-law sound as a WAV file without end. */
import { define } from "../definition.ts";

/** The type `wav-muxer`. It runs once in each job that eats it. */
export const definition = define({
  type: "wav-muxer",
  role: "muxer",
  job: "delivery",
  properties: {},
  eaters: { default: { media: ["audio/raw", "audio/mulaw"] } },
  feeders: { default: { media: "muxed/wav" } },
  needs: { elements: ["audioconvert", "capssetter"] },
});
