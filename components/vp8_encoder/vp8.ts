/** How each VP8 encoder is set for live pictures: no looking ahead, a steady rate. In a job. */
import { HD_PIXELS, VGA_PIXELS } from "../_caps/picture_size.ts";
import type { Codec, EncoderSettings } from "../_encoder/codec.ts";
import { changeKbps, QUARTER_COLOURS, v4l2Vpx, vaapiRate, vaRate } from "../_encoder/hardware_rate.ts";
import type { WantedRate } from "../_encoder/wanted_rate.ts";
import { HARDWARE_ELEMENTS, SOFTWARE_ELEMENTS } from "./definition.ts";

type Vp8Element = (typeof HARDWARE_ELEMENTS | typeof SOFTWARE_ELEMENTS)[number];

/** The encoders. */
export const VP8: Codec<Vp8Element, WantedRate> = {
  label: "VP8",
  hardware: HARDWARE_ELEMENTS,
  software: SOFTWARE_ELEMENTS,
  behind: "",
  settings: {
    v4l2vp8enc: v4l2Vpx("v4l2vp8enc"),
    vavp8enc: va("vavp8enc"),
    vavp8lpenc: va("vavp8lpenc"),
    vaapivp8enc: { launch: (wanted) => `${QUARTER_COLOURS} ! vaapivp8enc ${vaapiRate(wanted)}`, change: changeKbps },
    vp8enc: {
      // The buffer is short, so that a restless picture never holds up a viewer for more than half a second.
      launch: ({ bitrateBps, frames, pixels, name }) =>
        `video/x-raw,format=I420 ! vp8enc name=${name} deadline=1 ${speed(pixels)} target-bitrate=${bitrateBps} ` +
        `end-usage=cbr lag-in-frames=0 keyframe-max-dist=${frames} ` +
        `buffer-initial-size=500 buffer-optimal-size=600 buffer-size=1000`,
      change: (encoder, { bitrateBps }) => encoder.set("target-bitrate", bitrateBps),
    },
  },
};

function va(element: string): EncoderSettings<WantedRate> {
  return { launch: (wanted) => `${QUARTER_COLOURS} ! ${element} ${vaRate(wanted)}`, change: changeKbps };
}

/**
 * A fixed speed (a negative `cpu-used`): an adaptive one looks at the time that frames take, which says nothing on a
 * machine that does other things too. Threads wait for one another by spinning: small pictures are cheaper with one.
 */
function speed(pixels: number): string {
  if (pixels <= VGA_PIXELS) return "cpu-used=-6 threads=1";
  return `cpu-used=${pixels <= HD_PIXELS ? -8 : -12} threads=2 token-partitions=1`;
}
