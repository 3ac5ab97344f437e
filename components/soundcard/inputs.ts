/** Finds the sound inputs of this machine. Runs inside a job. */
import { quoted } from "../_pipeline/launch_text.ts";

/** Names of ALSA's devices start so. */
const ALSA_NAME = /^(hw|plughw|default|sysdefault|dsnoop|front)\b/;
/** The node with which a card is controlled. */
const CONTROL = /\/controlC(\d+)$/;
/**
 * Small buffers: what is heard shall not lag behind what is seen. Microseconds. Pieces are stamped with the time at
 * which they came: GStreamer's own way (`skew`) counts by the card's quartz, and jumps when that is 200 ms off.
 */
const CARD = "buffer-time=200000 latency-time=40000 slave-method=re-timestamp";

/**
 * The sources that may give the sound of a device.
 *
 * @param device `auto`, a device of ALSA such as `hw:1`, as `alsaDevice` gives it, or a name that PipeWire or PulseAudio gives to its source.
 * @param cards What /proc/asound/pcm says: the sound cards of this machine.
 * @returns Descriptions for gst-launch, in the order in which to try them.
 */
export function soundSources(device: string, cards: string): string[] {
  if (ALSA_NAME.test(device)) return [alsa(device)];
  if (device !== "auto") {
    return [`pulsesrc device=${quoted(device)} ${CARD}`, `pipewiresrc target-object=${quoted(device)}`];
  }
  return [`pulsesrc ${CARD}`, "pipewiresrc", ...capturing(cards).map(alsa)];
}

/**
 * Tells whether a device may be one that ALSA opens, without a sound server.
 *
 * @param device As the planet names it.
 */
export function isOfAlsa(device: string): boolean {
  return device === "auto" || ALSA_NAME.test(device) || device.startsWith("/");
}

/**
 * Brings the path of a sound card, such as one below /dev/snd/by-id, to the card's name in ALSA: udev's links lead to the
 * card's control.
 *
 * @param device As the planet names it.
 * @returns What is no path as it is; null when the path leads to no card.
 */
export function alsaDevice(device: string): string | null {
  if (!device.startsWith("/")) return device;
  try {
    const [, card] = CONTROL.exec(Deno.realPathSync(device)) ?? [];
    return card === undefined ? null : `plughw:${card},0`;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}

function alsa(device: string): string {
  return `alsasrc device=${quoted(device)} ${CARD}`;
}

/** Lines are `01-00: USB Audio : USB Audio : capture 1`. What was plugged in goes before what is built in. */
function capturing(cards: string): string[] {
  const lines = cards.split("\n").filter((line) => /\bcapture\b/.test(line));
  const rank = (line: string): number => /\bUSB\b/.test(line) ? 0 : 1;
  return lines.toSorted((a, b) => rank(a) - rank(b)).flatMap((line) => {
    const [, card, device] = /^(\d+)-(\d+):/.exec(line) ?? [];
    return card === undefined ? [] : [`plughw:${Number(card)},${Number(device)}`];
  });
}
