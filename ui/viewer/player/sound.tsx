/** The sound of a flow that has it apart from its picture, or has no picture. Loaded only while it is wanted. */
import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { MediaPlayback } from "../playback/media_playback.ts";
import type { PlaybackState } from "../playback/playback.ts";
import { sound } from "../watched.ts";

/** Plays the sound for as long as it is drawn. */
export function Sound({ url, live, onState }: {
  /** Path of the mount. */
  readonly url: string;
  /** Whether the box says that the stream is on air. */
  readonly live: boolean;
  readonly onState?: (state: PlaybackState) => void;
}): VNode {
  const element = useRef<HTMLAudioElement>(null);
  const isLive = useRef(live);
  isLive.current = live;
  const { volume } = sound.value;
  useEffect(() => {
    if (element.current) element.current.volume = volume;
  }, [volume]);
  useEffect(() => {
    if (element.current === null) return;
    const playback = new MediaPlayback(element.current, {
      url,
      ...(onState === undefined ? {} : { onState }),
      onHopeless: () => sound.value = { on: false, volume },
      isLive: () => isLive.current,
    });
    playback.start();
    return () => playback.close();
  }, [url]);
  return <audio ref={element} />;
}
