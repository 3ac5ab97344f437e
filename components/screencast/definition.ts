/** What is on a screen: an X display, or where PipeWire is there one of its nodes. */
import { define } from "../definition.ts";
import { flag, fraction, integer, text } from "../property/mod.ts";

const edge = { min: 0, max: 32_767, unit: "pixels" };

/** The type `screencast`. The picture has the size of what is taken. X ends the process of who looks when it ends itself. */
export const definition = define({
  type: "screencast",
  role: "source",
  job: "screen",
  properties: {
    display: text({ default: "auto" }),
    left: integer({ ...edge, default: 0 }),
    top: integer({ ...edge, default: 0 }),
    width: integer({ min: 16, max: 32_767, unit: "pixels", optional: true }),
    height: integer({ min: 16, max: 32_767, unit: "pixels", optional: true }),
    framerate: fraction({ min: 1, max: 60, default: "10/1" }),
    pointer: flag({ default: true }),
  },
  eaters: {},
  feeders: { default: { media: "video/raw" } },
  needs: {
    elements: ["videoconvert", "videoscale", "videorate"],
    anyElement: ["ximagesrc", "pipewiresrc"],
    named: { display: "screen" },
  },
});
