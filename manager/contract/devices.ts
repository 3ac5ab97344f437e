/**
 * What a worker's machine has to capture and encode with. A process of its own asks GStreamer, because drivers may crash
 * or hang whoever asks them.
 */
import * as v from "valibot";

const cameraFormat = v.object({
  /** `YUY2`, `NV12` … as GStreamer names raw formats, or `JPEG`. */
  format: v.string(),
  /** In pixels. */
  width: v.number(),
  height: v.number(),
  /** As fractions, the fastest first. A range that a camera gives is its two ends. */
  framerates: v.array(v.string()),
});

/** A way in which a camera gives pictures. */
export type CameraFormat = v.InferOutput<typeof cameraFormat>;

const camera = v.object({
  /** What the planet writes as `device`: it stays when devices are numbered anew. */
  id: v.string(),
  /** For people. */
  name: v.string(),
  formats: v.array(cameraFormat),
});

/** A camera. */
export type Camera = v.InferOutput<typeof camera>;

const microphone = v.object({
  id: v.string(),
  name: v.string(),
  /** `alsa`, `pulse` or `pipewire`. */
  system: v.string(),
  /** The most channels and the highest rate in Hz, null when it does not say. */
  channels: v.nullable(v.number()),
  rate: v.nullable(v.number()),
});

/** A sound input. */
export type Microphone = v.InferOutput<typeof microphone>;

const encoder = v.object({
  /** The component's type. */
  type: v.string(),
  /** The elements that can do it and are there, in order of preference. */
  elements: v.array(v.string()),
  /** What would have to be installed, empty when nothing. */
  missing: v.array(v.string()),
});

/** An encoder. */
export type Encoder = v.InferOutput<typeof encoder>;

/** All that was found. */
export const deviceReport = v.object({
  cameras: v.array(camera),
  microphones: v.array(microphone),
  encoders: v.array(encoder),
});

/** Such a report. */
export type DeviceReport = v.InferOutput<typeof deviceReport>;
