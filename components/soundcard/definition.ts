/** A microphone or line input, through PipeWire, PulseAudio or ALSA, whichever the machine has. */
import { define } from "../definition.ts";
import { choice, decimal, integer, text } from "../property/mod.ts";

/** The type `soundcard`. */
export const definition = define({
  type: "soundcard",
  role: "source",
  job: "media",
  properties: {
    device: text({ default: "auto" }),
    format: choice({ of: ["S16LE", "S24LE", "S32LE", "F32LE"], default: "S16LE" }),
    rate: integer({ min: 8000, max: 192000, unit: "Hz", default: 48000 }),
    channels: integer({ min: 1, max: 2, default: 2 }),
    gain: decimal({ min: -60, max: 20, unit: "dB", default: 0 }),
  },
  live: ["gain"],
  eaters: {},
  feeders: { default: { media: "audio/raw" } },
  needs: {
    elements: ["audioconvert", "audiorate", "volume", "level"],
    anyElement: ["pipewiresrc", "pulsesrc", "alsasrc"],
    named: { device: "sound" },
  },
});
