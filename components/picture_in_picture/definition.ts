/** Puts several pictures into one. The names of its eaters are the planet's. */
import { define } from "../definition.ts";
import { choice, decimal, fraction, integer, map, record } from "../property/mod.ts";

const MOST = 7680;

/** Where one picture is put, in pixels from the upper left corner, and how much of what lies below shines through. */
const place = record({
  left: integer({ min: -MOST, max: MOST, unit: "pixels", default: 0 }),
  top: integer({ min: -MOST, max: MOST, unit: "pixels", default: 0 }),
  width: integer({ min: 1, max: MOST, unit: "pixels", optional: true }),
  height: integer({ min: 1, max: MOST, unit: "pixels", optional: true }),
  alpha: decimal({ min: 0, max: 1, default: 1 }),
});

/** The type `picture-in-picture`. */
export const definition = define({
  type: "picture-in-picture",
  role: "combiner",
  job: "media",
  properties: {
    width: integer({ min: 16, max: MOST, unit: "pixels", default: 1280 }),
    height: integer({ min: 16, max: MOST, unit: "pixels", default: 720 }),
    framerate: fraction({ min: 1, max: 120, default: "25/1" }),
    background: choice({ of: ["black", "white", "checker"], default: "black" }),
    places: map(place, { default: {} }),
  },
  live: ["places", "background"],
  eaters: {},
  anyEaters: { media: ["video/raw"] },
  feeders: { default: { media: "video/raw" } },
  needs: { elements: ["compositor"] },
});
