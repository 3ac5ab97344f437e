/** Which icon stands for a component type. */
import type { IconName } from "../shared/icon.tsx";

const BY_TYPE: Readonly<Record<string, IconName>> = {
  "video-test": "camera",
  "audio-test": "microphone",
  webcam: "camera",
  soundcard: "microphone",
  screencast: "devices",
  "tv-card": "camera",
  firewire: "camera",
  loop: "file",
  playlist: "file",
  "picture-in-picture": "pictures",
  "audio-mixer": "tools",
  switch: "switch",
  failover: "switch",
  overlay: "words",
  porter: "door",
};

const BY_ENDING: readonly (readonly [string, IconName])[] = [
  ["-encoder", "encoder"],
  ["-muxer", "muxer"],
  ["-streamer", "streamer"],
  ["-bouncer", "lock"],
  ["-converter", "tools"],
  ["-source", "network"],
];

/**
 * Finds the icon of a component type.
 *
 * @param type The type as the planet has it; also one that these pages do not know yet.
 */
export function partIcon(type: string): IconName {
  return BY_TYPE[type] ?? BY_ENDING.find(([ending]) => type.endsWith(ending))?.[1] ?? "part";
}
