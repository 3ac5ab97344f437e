/** A camera: USB cameras and capture cards through V4L2, the camera of a Raspberry Pi through libcamera. */
import { define } from "../definition.ts";
import { fraction, integer, text } from "../property/mod.ts";

/** The type `webcam`. The picture is scaled to what is wanted when the camera cannot give just that. */
export const definition = define({
  type: "webcam",
  role: "source",
  job: "media",
  properties: {
    device: text({ default: "auto" }),
    width: integer({ min: 16, max: 7680, unit: "pixels", default: 640 }),
    height: integer({ min: 16, max: 4320, unit: "pixels", default: 480 }),
    framerate: fraction({ min: 1, max: 120, default: "25/1" }),
  },
  eaters: {},
  feeders: { default: { media: "video/raw" } },
  needs: {
    elements: ["jpegdec", "videoconvert", "videoscale", "videorate"],
    anyElement: ["v4l2src", "libcamerasrc"],
    named: { device: "camera" },
  },
});
