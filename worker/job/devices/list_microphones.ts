/** The sound inputs of this machine. In a process of its own. */
import type { Microphone } from "../../../manager/contract/devices.ts";
import { findDevices, type FoundDevice } from "../../../ffi/gstreamer/device_monitor.ts";
import { soundCardLinks } from "./sound_card_links.ts";

/** A sound server offers what is played, too. */
const MONITOR = /\.monitor$/;
/** ALSA numbers cards in the order in which they came; the name of a card stays, unless there are two alike. */
const NUMBERED = /^(?:plug)?hw:(\d+)(?:,(\d+))?$/;
const CARD_NAMES = "/proc/asound";

/** Finds them. */
export async function listMicrophones(): Promise<Microphone[]> {
  const found = await findDevices("Audio/Source");
  const links = soundCardLinks();
  return found.map((device) => ({
    id: stableId(device, links),
    name: device.name,
    system: systemOf(device),
    channels: most(device.caps, "channels"),
    rate: most(device.caps, "rate"),
  })).filter(({ id }) => id !== "" && !MONITOR.test(id));
}

/**
 * Gives the name under which a sound input is found again.
 *
 * @param found The input.
 * @param links Paths that stay, by the number of the card.
 */
export function stableId({ device, properties }: FoundDevice, links: ReadonlyMap<string, string>): string {
  const name = device || (properties.get("node.name") ?? properties.get("api.alsa.path") ?? "");
  const [, card, part = "0"] = NUMBERED.exec(name) ?? [];
  const link = part === "0" ? links.get(card ?? "") : undefined;
  if (link !== undefined) return link;
  return card === undefined ? name : `plughw:CARD=${cardName(card)},DEV=${part}`;
}

/** The name that the kernel gave the card; its number where it has none. */
function cardName(number: string): string {
  try {
    return Deno.readTextFileSync(`${CARD_NAMES}/card${number}/id`).trim();
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return number;
    throw error;
  }
}

function systemOf({ device, properties }: FoundDevice): string {
  if (NUMBERED.test(device)) return "alsa";
  return (properties.get("device.api") ?? "").startsWith("pipewire") || properties.has("node.name")
    ? "pipewire"
    : "pulse";
}

/** The largest number of a field in any of the caps; null when it is nowhere, or without a bound. */
function most(caps: string, field: string): number | null {
  const values = [...caps.matchAll(new RegExp(`\\b${field}=\\(int\\)(\\[[^\\]]*\\]|\\{[^}]*\\}|\\d+)`, "g"))]
    .flatMap(([, text]) => (text!.match(/\d+/g) ?? []).map(Number));
  const largest = Math.max(0, ...values.filter((value) => value < 2 ** 31 - 1));
  return largest === 0 ? null : largest;
}
