/** A small line of how a figure went of late. The number beside it says the same in words. */
import type { VNode } from "preact";

const WIDTH = 120;
const HEIGHT = 32;
const POINTS = 60;

/** Draws the line, newest at the right, from zero to the highest value shown. */
export function Sparkline({ values }: { readonly values: readonly number[] }): VNode | null {
  if (values.length < 2) return <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} class="w-full h-8" aria-hidden="true" />;
  const highest = Math.max(...values, Number.MIN_VALUE);
  const x = (index: number) => WIDTH - (values.length - 1 - index) * (WIDTH / (POINTS - 1));
  const y = (value: number) => HEIGHT - 2 - (value / highest) * (HEIGHT - 4);
  const line = values.map((value, index) => `${x(index).toFixed(1)},${y(value).toFixed(1)}`).join(" ");
  const first = x(0).toFixed(1);
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      class="w-full h-8 text-accent"
      aria-hidden="true"
    >
      <polygon points={`${first},${HEIGHT} ${line} ${WIDTH},${HEIGHT}`} fill="currentColor" opacity="0.12" />
      <polyline
        points={line}
        fill="none"
        stroke="currentColor"
        stroke-width="2"
        stroke-linejoin="round"
        vector-effect="non-scaling-stroke"
      />
    </svg>
  );
}
