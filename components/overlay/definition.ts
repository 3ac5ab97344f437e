/** Puts words, a clock and a picture over a picture; all of them change while it is on air. */
import { define } from "../definition.ts";
import { choice, colour, decimal, integer, path, text, zone } from "../property/mod.ts";

/** Where words stand. */
export const PLACES = [
  "top-left",
  "top",
  "top-right",
  "left",
  "center",
  "right",
  "bottom-left",
  "bottom",
  "bottom-right",
] as const;

/** Where a picture stands. */
export const CORNERS = ["top-left", "top-right", "bottom-left", "bottom-right"] as const;

/** What a clock shows. */
export const CLOCKS = ["none", "time", "time-seconds", "date", "date-time"] as const;

/** The type `overlay`. */
export const definition = define({
  type: "overlay",
  role: "converter",
  job: "media",
  properties: {
    text: text({ default: "", mayBeEmpty: true }),
    "text-place": choice({ of: PLACES, default: "top-left" }),
    "text-colour": colour({ default: "#ffffff" }),
    "lower-third": text({ default: "", mayBeEmpty: true }),
    clock: choice({ of: CLOCKS, aliases: { true: "time", false: "none" }, default: "none" }),
    "clock-place": choice({ of: PLACES, default: "top-right" }),
    zone: zone({ optional: true }),
    image: path({ optional: true }),
    "image-place": choice({ of: CORNERS, default: "bottom-right" }),
    "image-width": integer({ min: 1, max: 100, unit: "%", optional: true }),
    "image-alpha": decimal({ min: 0, max: 1, default: 1 }),
    font: text({ default: "Sans" }),
    size: integer({ min: 4, max: 100, unit: "points", default: 18 }),
  },
  live: [
    "text",
    "text-place",
    "text-colour",
    "lower-third",
    "clock",
    "clock-place",
    "zone",
    "image",
    "image-place",
    "image-width",
    "image-alpha",
    "font",
    "size",
  ],
  eaters: { default: { media: ["video/raw"] } },
  feeders: { default: { media: "video/raw" } },
  usesZone: true,
  needs: {
    elements: ["videoconvert", "videoscale", "textoverlay", "gdkpixbufoverlay", "gdkpixbufdec"],
    named: { image: "file" },
  },
});
