/** Plays a flow that this browser can only hear. Waits for a click: browsers start nothing loud by themselves. */
import type { VNode } from "preact";
import { useRef } from "preact/hooks";
import { useSignal } from "@preact/signals";
import { text } from "../../text.ts";
import type { PlaybackState } from "../playback/playback.ts";
import { sound } from "../watched.ts";
import { PictureCover } from "./picture_cover.tsx";
import { PlayerControls } from "./player_controls.tsx";
import { Sound } from "./sound.tsx";

/** Draws the player. */
export function SoundPlayer({ url, live }: {
  /** Path of the mount. */
  readonly url: string;
  /** Whether the box says that the stream is on air. */
  readonly live: boolean;
}): VNode {
  const frame = useRef<HTMLDivElement>(null);
  const state = useSignal<PlaybackState>("connecting");
  const waits = sound.value.on && state.value !== "playing";
  const title = !waits
    ? "viewer-sound-only"
    : state.value === "connecting"
    ? "viewer-connecting"
    : "viewer-reconnecting";
  return (
    <div ref={frame} class="relative w-full aspect-video overflow-hidden">
      <PictureCover icon={waits ? "waking" : "sound"} title={text(title)} controls />
      {sound.value.on && <Sound url={url} live={live} onState={(next) => state.value = next} />}
      <PlayerControls frame={frame} hasSound />
    </div>
  );
}
