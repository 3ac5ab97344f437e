/**
 * How the pages look: colours, scales and the few composed classes. The only module that knows twind. It runs at build
 * time, so that browsers get one static file and the content security policy needs no exception for styles.
 */
import { type CSSBase, defineConfig, stringify, twind, virtual } from "@twind/core";
import autoprefix from "@twind/preset-autoprefix";
import tailwind from "@twind/preset-tailwind";

/** Light and dark values of one colour. Text colours have a contrast of 4.5 or more on `page` and `surface`. */
const COLOURS = {
  page: ["#f4f7f7", "#0c1315"],
  surface: ["#ffffff", "#141d20"],
  raised: ["#eaf0f0", "#1d292d"],
  line: ["#d5dfdf", "#2a3a3f"],
  ink: ["#12211f", "#e7efef"],
  muted: ["#4d5f5e", "#a3b5b6"],
  accent: ["#0a6b7c", "#59cbdc"],
  "accent-strong": ["#075360", "#86dcea"],
  "on-accent": ["#ffffff", "#04272d"],
  video: ["#2563b8", "#7fb2ff"],
  audio: ["#8a3ea8", "#d59bf0"],
  muxed: ["#0a6b7c", "#59cbdc"],
  happy: ["#17703f", "#5dd394"],
  hungry: ["#8a5200", "#f2b65c"],
  waking: ["#1f5fb4", "#86b6ff"],
  sleeping: ["#54646a", "#a3b3b8"],
  lost: ["#7038a8", "#cba0f7"],
  sad: ["#b3261e", "#ff9389"],
} as const;

const MOODS = ["happy", "hungry", "waking", "sleeping", "lost", "sad"] as const;

function variables(shade: 0 | 1): Record<string, string> {
  return Object.fromEntries(Object.entries(COLOURS).map(([name, pair]) => [`--${name}`, pair[shade]]));
}

function moodRules(): Record<string, Record<string, string>> {
  const tint = (mood: string) => `color-mix(in srgb, var(--${mood}) 12%, var(--surface))`;
  return Object.fromEntries(MOODS.map((mood) => [
    `[data-mood="${mood}"]`,
    { "--mood": `var(--${mood})`, "--mood-tint": tint(mood) },
  ]));
}

const theme = {
  extend: {
    colors: {
      ...Object.fromEntries(Object.keys(COLOURS).map((name) => [name, `var(--${name})`])),
      mood: "var(--mood)",
      "mood-tint": "var(--mood-tint)",
    },
    fontFamily: {
      sans: ["system-ui", "-apple-system", "Segoe UI", "Roboto", "Noto Sans", "Liberation Sans", "sans-serif"],
      mono: ["ui-monospace", "SFMono-Regular", "Menlo", "Consolas", "Liberation Mono", "monospace"],
    },
    borderRadius: { card: "0.875rem" },
    boxShadow: { card: "0 1px 2px rgb(0 0 0 / 0.05), 0 4px 16px rgb(0 0 0 / 0.04)" },
  },
};

/** Classes made of others, for what appears in many places. */
const RULES: [string, string][] = [
  ["card", "bg-surface border(& line) rounded-card shadow-card"],
  ["field", "w-full min-h-[44px] px-3 py-2 rounded-lg bg-surface border(& muted) text-ink"],
  ["label", "block font-semibold mb-1"],
  ["hint", "text-sm text-muted"],
  ["title", "text-2xl font-bold tracking-tight"],
  ["section-title", "text-lg font-semibold tracking-tight"],
  ["link", "text-accent underline underline-offset-2 hover:text-accent-strong"],
  [
    "button-base",
    "inline-flex items-center justify-center gap-2 min-h-[44px] px-4 rounded-lg font-semibold select-none",
  ],
  ["button-primary", "button-base bg-accent text-on-accent hover:bg-accent-strong disabled:opacity-60"],
  ["button-quiet", "button-base bg-surface text-ink border(& line) hover:bg-raised disabled:opacity-60"],
  ["button-on-picture", "button-base bg-black/70 text-white hover:bg-black/90"],
  ["sr", "sr-only"],
];

/** What no utility class says: the ground, focus rings, moods' colours, lines that flow. */
const ground: CSSBase = {
  ":root": { ...variables(0), "color-scheme": "light dark" },
  "@media (prefers-color-scheme: dark)": { ":root": variables(1) },
  ...moodRules(),
  body: {
    "background-color": "var(--page)",
    color: "var(--ink)",
    "font-family": "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif",
    "min-height": "100vh",
    "overflow-wrap": "break-word",
  },
  ":focus-visible": { outline: "3px solid var(--accent)", "outline-offset": "2px" },
  "input[type=range]": { "accent-color": "var(--accent)" },
  ".segment:focus-within": { outline: "3px solid var(--accent)", "outline-offset": "-5px" },
  ".segment.bg-accent:focus-within": { "outline-color": "var(--on-accent)" },
  ".segment + .segment": { "border-left": "1px solid var(--muted)" },
  ".meter-bar": {
    "background-image": "linear-gradient(90deg, var(--happy) 0 85%, var(--hungry) 85% 100%)",
    "clip-path": "inset(0 100% 0 0)",
  },
  ".meter-mark": { "background-color": "var(--mood)" },
  ".editor:focus-within": { outline: "3px solid var(--accent)", "outline-offset": "2px" },
  ".trial-progress": { "transform-origin": "left" },
  ".places": { "max-height": "28rem", "user-select": "none" },
  ".place": { "--place": "var(--video)" },
  ".place-moves": { cursor: "move", "touch-action": "none" },
  ".place-1": { "--place": "var(--happy)" },
  ".place-2": { "--place": "var(--audio)" },
  ".place-3": { "--place": "var(--hungry)" },
  ".place-area": {
    fill: "color-mix(in srgb, var(--place) 25%, var(--surface))",
    stroke: "var(--place)",
    "stroke-width": "3",
    "vector-effect": "non-scaling-stroke",
  },
  ".place-below": { "stroke-dasharray": "6 6", fill: "color-mix(in srgb, var(--place) 8%, var(--surface))" },
  ".place text": { fill: "var(--ink)", "font-weight": "600", "pointer-events": "none" },
  ".place-grip": { fill: "var(--place)", "touch-action": "none", cursor: "nwse-resize" },
  ".place:focus-visible": { outline: "none" },
  ".place:focus-visible .place-area": { stroke: "var(--accent)", "stroke-width": "5" },
  "input[type=checkbox]": { "accent-color": "var(--accent)" },
  "[hidden]": { display: "none !important" },
  // What loads within a second says nothing of it.
  ".only-later": { animation: "appears 0s 1s both" },
  "@keyframes appears": { from: { visibility: "hidden" }, to: { visibility: "visible" } },
  "@media (scripting: none)": { "#page": { display: "none" } },
  "summary::-webkit-details-marker": { display: "none" },
  ".part-node": { border: "1px solid var(--line)", "box-shadow": "inset 5px 0 0 var(--mood)" },
  ".part-node:hover": { "border-color": "var(--mood)" },
  // Where the links do not all fit, they fade out towards those that are not seen.
  "@media (max-width: 1023px)": {
    ".top-links": {
      "padding-right": "2rem",
      "mask-image": "linear-gradient(90deg, #000 calc(100% - 2rem), transparent)",
    },
  },
  ".top-links a:focus-visible": { "outline-offset": "-3px" },
  "a[aria-current]": { "box-shadow": "inset 0 -3px 0 var(--accent)", "border-radius": "0.5rem 0.5rem 0 0" },
  "@media (hover: hover)": {
    ".player:not(:hover):not(:focus-within) .while-hovered": { opacity: "0" },
  },
  ".feed-line": { fill: "none", "stroke-width": "2.5", "stroke-linecap": "round" },
  ".feed-line-still": { opacity: "0.45", "stroke-dasharray": "2 7" },
  "@media (prefers-reduced-motion: no-preference)": {
    ".feed-line-flows": { "stroke-dasharray": "10 5", animation: "feed-flows 1.2s linear infinite" },
    ".trial-progress": { animation: "trial 4s ease-out both" },
    ".turns": { animation: "turns 1s linear infinite" },
    ".breathes": { animation: "breathes 2s ease-in-out infinite" },
  },
  "@keyframes feed-flows": { to: { "stroke-dashoffset": "-15" } },
  "@keyframes trial": { from: { transform: "scaleX(0.02)" }, to: { transform: "scaleX(0.95)" } },
  "@keyframes turns": { to: { transform: "rotate(360deg)" } },
  "@keyframes breathes": { "50%": { opacity: "0.45" } },
};

/**
 * Makes the style sheet of the pages.
 *
 * @param candidates Words that may be class names; those that name no style are skipped.
 * @returns The style sheet, smallest form.
 */
export function stylesheet(candidates: Iterable<string>): string {
  const config = defineConfig({
    presets: [autoprefix(), tailwind()],
    hash: false,
    theme,
    rules: RULES,
    preflight: ground,
    ignorelist: [/^[^a-z-]/, /[{}<>;"'`=,]/],
  });
  const tw = twind(config, virtual());
  for (const candidate of new Set(candidates)) tw(candidate);
  return stringify(tw.target);
}
