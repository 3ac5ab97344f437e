/** The bar at the lower edge of a playing picture: stop, sound, loudness where there is room, full screen. One line. */
import type { RefObject, VNode } from "preact";
import { Icon } from "../../shared/icon.tsx";
import { text } from "../../text.ts";
import { sound, stopWatching } from "../watched.ts";

/** Draws the bar. */
export function PlayerControls({ frame, hasSound }: {
  /** What fills the screen when asked to. */
  readonly frame: RefObject<HTMLElement | null>;
  readonly hasSound: boolean;
}): VNode {
  const { on, volume } = sound.value;
  return (
    <div class="absolute inset-x-0 bottom-0 flex items-center gap-2 p-3">
      {hasSound && (
        <button
          type="button"
          class={`min-w-0 leading-tight text-left ${
            on ? "button-on-picture while-hovered" : "button-base bg-white text-black hover:bg-gray-200 shadow-lg"
          }`}
          onClick={() => sound.value = { on: !on, volume }}
        >
          <Icon name={on ? "sound" : "muted"} />
          {text(on ? "viewer-sound-off" : "viewer-sound-on")}
        </button>
      )}
      {hasSound && on && (
        <input
          type="range"
          class="while-hovered hidden sm:block w-32 h-11 accent-white"
          aria-label={text("viewer-volume")}
          min="0"
          max="1"
          step="0.05"
          value={volume}
          onInput={(event) => sound.value = { on, volume: Number(event.currentTarget.value) }}
        />
      )}
      <span class="flex-1" />
      <button
        type="button"
        class="button-on-picture while-hovered shrink-0 px-3"
        aria-label={text("viewer-stop")}
        onClick={stopWatching}
      >
        <Icon name="stop" />
      </button>
      {document.fullscreenEnabled && (
        <button
          type="button"
          class="button-on-picture while-hovered shrink-0 px-3"
          aria-label={text("viewer-fullscreen")}
          onClick={() => void toggleFullscreen(frame.current)}
        >
          <Icon name="fullscreen" />
        </button>
      )}
    </div>
  );
}

async function toggleFullscreen(frame: HTMLElement | null): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen();
  else await frame?.requestFullscreen();
}
