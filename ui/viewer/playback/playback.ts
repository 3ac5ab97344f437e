/** What all players of a live stream share: their states, and what they tell the page. */

/** `blocked`: the browser wants a click first. */
export type PlaybackState = "connecting" | "playing" | "reconnecting" | "blocked";

/** How a player is told about its stream, and tells about itself. */
export interface PlaybackOptions {
  /** Path of the mount. */
  readonly url: string;
  readonly onState?: (state: PlaybackState) => void;
  /** Called when this mount never plays here. */
  readonly onHopeless: () => void;
  /** How often a mount that never played is tried; each try may ask a person for a password. @default 3 */
  readonly tries?: number;
  /** Whether the box says that the stream is on air. */
  readonly isLive: () => boolean;
}

/** One player of one mount. */
export interface Playback {
  /** Connects. */
  start(): void;
  /** Tries again at once if it waits to. */
  hurry(): void;
  /** Lets go of the stream and of the element. Idempotent. */
  close(): void;
}

/** A live stream that gives nothing for this long is connected anew. Longer than a restart of its encoder takes. */
export const STALL_MS = 12_000;
