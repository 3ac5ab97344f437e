/** Encodes sound as MP3 at a constant rate, which every player knows. */
import { define } from "../definition.ts";
import { bitrateChoice } from "../property/mod.ts";

/** Bit rates of MPEG-1 layer III in kbit/s, ISO/IEC 11172-3, table of 2.4.2.3. */
const RATES_KBPS = [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];

/** The type `mp3-encoder`. */
export const definition = define({
  type: "mp3-encoder",
  role: "encoder",
  job: "media",
  properties: {
    bitrate: bitrateChoice({ of: RATES_KBPS.map((rate) => rate * 1000), default: 128_000 }),
  },
  eaters: { default: { media: ["audio/raw"] } },
  feeders: { default: { media: "audio/mp3" } },
  needs: { elements: ["audioconvert", "audioresample", "lamemp3enc"] },
});
