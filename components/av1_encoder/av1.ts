/** How each AV1 encoder is set for live pictures: no looking ahead, no pictures out of order, a steady rate. In a job. */
import { VGA_PIXELS } from "../_caps/picture_size.ts";
import type { Codec } from "../_encoder/codec.ts";
import { kbps, vaGroups } from "../_encoder/hardware_rate.ts";
import type { WantedRate } from "../_encoder/wanted_rate.ts";
import { HARDWARE_ELEMENTS, SOFTWARE_ELEMENTS } from "./definition.ts";

type Av1Element = (typeof HARDWARE_ELEMENTS | typeof SOFTWARE_ELEMENTS)[number];

/** The encoders. */
export const AV1: Codec<Av1Element, WantedRate> = {
  label: "AV1",
  hardware: HARDWARE_ELEMENTS,
  software: SOFTWARE_ELEMENTS,
  behind: "av1parse ! video/x-av1,stream-format=obu-stream,alignment=tu",
  settings: {
    vaav1enc: vaGroups("vaav1enc"),
    vaav1lpenc: vaGroups("vaav1lpenc"),
    av1enc: {
      // Without bounds of the quantizer, libaom 3.6 (Debian 12) ends the whole process at the first picture.
      launch: ({ bitrateBps, frames, pixels, name }) =>
        `video/x-raw,format=I420 ! av1enc name=${name} usage-profile=realtime cpu-used=7 end-usage=cbr ` +
        `lag-in-frames=0 min-quantizer=2 max-quantizer=58 target-bitrate=${kbps(bitrateBps)} ` +
        `keyframe-max-dist=${frames} buf-initial-sz=500 buf-optimal-sz=600 buf-sz=1000 ${threads(pixels)}`,
      change: (encoder, { bitrateBps }) => encoder.set("target-bitrate", kbps(bitrateBps)),
    },
  },
};

/** Threads share a picture by columns of tiles: small pictures are cheaper with one. */
function threads(pixels: number): string {
  const count = pixels <= VGA_PIXELS ? 1 : 2;
  return `threads=${count} tile-columns=${count - 1} row-mt=${count > 1}`;
}
