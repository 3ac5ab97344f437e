/** Asks this browser what it plays. */
import type { Abilities } from "./choose_mount.ts";

/** The abilities of the browser that runs the page. */
export function browserAbilities(): Abilities {
  const video = document.createElement("video");
  const audio = document.createElement("audio");
  return {
    video: (type) => video.canPlayType(type) !== "",
    audio: (type) => audio.canPlayType(type) !== "",
    endless: !navigator.vendor.startsWith("Apple"),
  };
}
