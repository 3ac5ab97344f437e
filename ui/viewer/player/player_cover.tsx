/** What lies over a player that does not play: what it waits for. */
import type { VNode } from "preact";
import type { IconName } from "../../shared/icon.tsx";
import { type PlainTextKey, text } from "../../text.ts";
import type { PlaybackState } from "../playback/playback.ts";
import { PictureCover } from "./picture_cover.tsx";

/** Draws the cover; nothing while the stream plays. */
export function PlayerCover({ state, live, onClick }: {
  readonly state: PlaybackState;
  /** Whether the box says that the stream is on air. */
  readonly live: boolean;
  /** Called when the viewer wants it to play. */
  readonly onClick: () => void;
}): VNode | null {
  if (state === "playing") return null;
  if (state === "blocked") {
    return (
      <PictureCover icon="play">
        <button type="button" class="button-primary" onClick={onClick}>{text("viewer-watch")}</button>
      </PictureCover>
    );
  }
  const words: [IconName, PlainTextKey] = !live
    ? ["streamer", "viewer-waiting-title"]
    : state === "reconnecting"
    ? ["waking", "viewer-reconnecting"]
    : ["waking", "viewer-connecting"];
  return <PictureCover icon={words[0]} title={text(words[1])} controls />;
}
