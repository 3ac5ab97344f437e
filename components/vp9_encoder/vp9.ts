/** How each VP9 encoder is set for live pictures: no looking ahead, no pictures out of order, a steady rate. In a job. */
import { VGA_PIXELS } from "../_caps/picture_size.ts";
import type { Codec } from "../_encoder/codec.ts";
import { changeKbps, QUARTER_COLOURS, v4l2Vpx, vaapiRate, vaGroups } from "../_encoder/hardware_rate.ts";
import type { WantedRate } from "../_encoder/wanted_rate.ts";
import { HARDWARE_ELEMENTS, SOFTWARE_ELEMENTS } from "./definition.ts";

type Vp9Element = (typeof HARDWARE_ELEMENTS | typeof SOFTWARE_ELEMENTS)[number];

/** The encoders. */
export const VP9: Codec<Vp9Element, WantedRate> = {
  label: "VP9",
  hardware: HARDWARE_ELEMENTS,
  software: SOFTWARE_ELEMENTS,
  behind: "",
  settings: {
    v4l2vp9enc: v4l2Vpx("v4l2vp9enc"),
    vavp9enc: vaGroups("vavp9enc"),
    vavp9lpenc: vaGroups("vavp9lpenc"),
    vaapivp9enc: { launch: (wanted) => `${QUARTER_COLOURS} ! vaapivp9enc ${vaapiRate(wanted)}`, change: changeKbps },
    vp9enc: {
      // The buffer is short, so that a restless picture never holds up a viewer for more than half a second.
      launch: ({ bitrateBps, frames, pixels, name }) =>
        `video/x-raw,format=I420 ! vp9enc name=${name} deadline=1 ${speed(pixels)} target-bitrate=${bitrateBps} ` +
        `end-usage=cbr lag-in-frames=0 aq-mode=cyclic-refresh keyframe-max-dist=${frames} ` +
        `buffer-initial-size=500 buffer-optimal-size=600 buffer-size=1000`,
      change: (encoder, { bitrateBps }) => encoder.set("target-bitrate", bitrateBps),
    },
  },
};

/** Threads share a picture by columns of tiles, each at least 256 pixels wide: small pictures are cheaper with one. */
function speed(pixels: number): string {
  const threads = pixels <= VGA_PIXELS ? 1 : 2;
  return `cpu-used=8 threads=${threads} tile-columns=${threads - 1} row-mt=${threads > 1}`;
}
