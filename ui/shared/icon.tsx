/** The pages' icons: 24 by 24 outlines of our own, drawn in the text's colour and silent to screen readers. */
import type { VNode } from "preact";

const PATHS = {
  happy: "M5 12.5l4.5 4.500L19 7.5",
  hungry: "M3 12h3M10 12h1M14 12h1M18 12h3M4 5l16 14",
  waking: "M12 3a9 9 0 1 1-8.5 6",
  sleeping: "M12 4v7M7.5 6.500a7 7 0 1 0 9 0",
  lost: "M4 9a12 12 0 0 1 16 0M7.5 13a7 7 0 0 1 9 0M12 17.500v.1M4 4l16 16",
  sad: "M12 4.500L21 20H3zM12 10v4M12 17v.1",
  error: "M12 4.500L21 20H3zM12 10v4M12 17v.1",
  warning: "M12 3a9 9 0 1 1 0 18a9 9 0 0 1 0-18M12 7.500v6M12 16.500v.1",
  info: "M12 3a9 9 0 1 1 0 18a9 9 0 0 1 0-18M12 11v6M12 7.500v.1",
  undo: "M9 14l-5-5l5-5M4 9h10a6 6 0 0 1 0 12h-3",
  save: "M5 4h11l3 3v13H5zM8 4v5h7V4M8 20v-6h8v6",
  check: "M4 6h9M4 12h6M4 18h5M13 16l3 3l5-7",
  devices: "M3 5h18v11H3zM9 20h6M12 16v4",
  history: "M4 12a8 8 0 1 0 2.500-5.800M4 3v4.500h4.500M12 8v4.500l3 2",
  play: "M8 5l11 7l-11 7z",
  stop: "M7 7h10v10H7z",
  restart: "M20 12a8 8 0 1 1-2.5-5.800M20 3v4.500h-4.5",
  sound: "M4 9.500v5h3.500L12 19V5L7.5 9.500zM15.5 9a4.5 4.5 0 0 1 0 6M18 6.500a8 8 0 0 1 0 11",
  muted: "M4 9.500v5h3.500L12 19V5L7.5 9.500zM16 9.500l5 5M21 9.500l-5 5",
  fullscreen: "M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5",
  lock: "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
  link: "M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1",
  down: "M6 9l6 6l6-6",
  back: "M15 5l-7 7l7 7",
  camera: "M3 7.500h12v9H3zM15 11l6-3.500v9L15 13z",
  microphone: "M12 3a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3M5.5 11a6.5 6.5 0 0 0 13 0M12 17.500V21",
  file: "M6 3h8l4 4v14H6zM14 3v4h4",
  tools: "M4 7h9M17 7h3M15 5v4M4 12h3M11 12h9M9 10v4M4 17h7M15 17h5M13 15v4",
  switch: "M4 8h13M13 4l4 4l-4 4M20 16H7M11 12l-4 4l4 4",
  words: "M5 6V4h14v2M12 4v16M9 20h6",
  pictures: "M3 5h18v14H3zM12 12h6.500v4.500H12z",
  network: "M12 3a9 9 0 1 1 0 18a9 9 0 0 1 0-18M3 12h18M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18",
  encoder: "M9 4v16M15 4v16M4 9h16M4 15h16",
  muxer: "M4 6h4c5 0 4 6 9 6h3M4 18h4c5 0 4-6 9-6M17 9l3 3l-3 3",
  streamer:
    "M12 11v.1M8.5 14.500a5 5 0 0 1 0-7M15.5 7.500a5 5 0 0 1 0 7M5.5 17.500a9 9 0 0 1 0-13M18.5 4.500a9 9 0 0 1 0 13M12 13v8",
  door: "M6 21V3h12v18M3 21h18M14.5 12v.1",
  people:
    "M9 11a3.5 3.5 0 1 0 0-7a3.5 3.5 0 0 0 0 7M2.5 20a6.5 6.5 0 0 1 13 0M16 4.3a3.5 3.5 0 0 1 0 6.4M18 14a6.5 6.5 0 0 1 3.5 6",
  part: "M5 5h14v14H5z",
  offline: "M4 9a12 12 0 0 1 16 0M7.5 13a7 7 0 0 1 9 0M12 17.500v.1M4 4l16 16",
} as const;

/** The name of an icon. */
export type IconName = keyof typeof PATHS;

/** Draws an icon. */
export function Icon({ name, size = 20, class: extra = "" }: {
  readonly name: IconName;
  /** Width and height in CSS pixels. @default 20 */
  readonly size?: number;
  readonly class?: string;
}): VNode {
  return (
    <svg
      class={`shrink-0 ${name === "waking" ? "turns" : ""} ${extra}`}
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
