/** Plays the picture of a flow: the element, its connection, its cover and its controls. */
import type { RefObject, VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { type Signal, useSignal } from "@preact/signals";
import { text } from "../../text.ts";
import { hasSound, type PicturePlan } from "../playback/choose_mount.ts";
import { MediaPlayback } from "../playback/media_playback.ts";
import { PicturePlayback } from "../playback/picture_playback.ts";
import type { Playback, PlaybackState } from "../playback/playback.ts";
import { sound } from "../watched.ts";
import { PlayerControls } from "./player_controls.tsx";
import { PlayerCover } from "./player_cover.tsx";
import { Sound } from "./sound.tsx";

/** What a player plays, and whom it tells. */
export interface PlayerProps {
  readonly plan: PicturePlan;
  readonly title: string;
  /** Whether the box says that the stream is on air. */
  readonly live: boolean;
  /** Whether a password or the like is asked for. */
  readonly locked: boolean;
  readonly onHopeless: () => void;
}

/** Draws the player. Give it a `key` of flow and plan: it never changes what it plays. */
export function Player(props: PlayerProps): VNode {
  const { plan, title, live } = props;
  const frame = useRef<HTMLDivElement>(null);
  const shown = useRef<HTMLVideoElement & HTMLImageElement>(null);
  const state = useSignal<PlaybackState>("connecting");
  const playback = usePlayback(shown, state, props);
  const besides = plan.kind === "picture" ? plan.sound : null;
  return (
    <div ref={frame} class="player relative w-full aspect-video bg-black overflow-hidden">
      {plan.kind === "video" && (
        <video ref={shown} class="w-full h-full" aria-label={title} playsInline muted autoplay />
      )}
      {plan.kind === "picture" && (
        <img ref={shown} class="w-full h-full object-contain" alt={text("viewer-picture", { title })} />
      )}
      {besides !== null && sound.value.on && <Sound url={besides.url} live={live} />}
      <PlayerCover state={state.value} live={live} onClick={() => playback.current?.start()} />
      {state.value !== "blocked" && <PlayerControls frame={frame} hasSound={hasSound(plan)} />}
    </div>
  );
}

/** Connects the element for as long as it is shown, and keeps its loudness as wanted. */
function usePlayback(
  shown: RefObject<(HTMLVideoElement & HTMLImageElement) | null>,
  state: Signal<PlaybackState>,
  props: PlayerProps,
): RefObject<Playback | null> {
  const playback = useRef<Playback>(null);
  const latest = useRef(props);
  latest.current = props;
  const { on, volume } = sound.value;
  useEffect(() => {
    if (shown.current instanceof HTMLMediaElement) setLoudness(shown.current, on, volume);
  }, [on, volume]);
  useEffect(() => {
    const element = shown.current;
    if (element === null) return;
    const options = {
      url: props.plan.mount.url,
      onState: (next: PlaybackState) => state.value = next,
      onHopeless: () => latest.current.onHopeless(),
      isLive: () => latest.current.live,
      // The browser asks for the password at each try.
      ...(props.locked ? { tries: 1 } : {}),
    };
    const opened = props.plan.kind === "picture"
      ? new PicturePlayback(element, options)
      : new MediaPlayback(element, options);
    playback.current = opened;
    opened.start();
    return () => opened.close();
  }, []);
  useEffect(() => {
    if (props.live) playback.current?.hurry();
  }, [props.live]);
  return playback;
}

function setLoudness(element: HTMLMediaElement, on: boolean, volume: number): void {
  element.muted = !on;
  element.volume = volume;
}
