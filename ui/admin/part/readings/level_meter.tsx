/** How loud a sound is: a bar for each channel, a mark where its peak was, and the number. Moves outside of rendering. */
import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { formatNumber } from "../../../shared/format.ts";
import { Icon } from "../../../shared/icon.tsx";
import { language, text } from "../../../text.ts";
import { type MeterState, moveMeter, rests } from "./meter_motion.ts";
import { LOUD_DB, meterPart, QUIETEST_DB, type SoundLevel, TOO_LOUD_DB } from "./sound_level.ts";

const SCALE = [-60, -48, -36, -24, -12, 0];

/** Draws the meter. */
export function LevelMeter({ name, level }: { readonly name: string; readonly level: SoundLevel }): VNode {
  const loudest = Math.max(...level.peak);
  return (
    <div class="space-y-1.5" data-meter={name}>
      <p class="flex flex-wrap items-center justify-between gap-2">
        <span class="font-semibold">{name}</span>
        {loudest >= TOO_LOUD_DB && (
          <span data-mood="hungry" class="inline-flex items-center gap-1.5 text-sm font-semibold text-mood">
            <Icon name="warning" size={16} />
            {text("level-too-loud")}
          </span>
        )}
      </p>
      {level.rms.map((rms, channel) => (
        <Channel
          key={channel}
          label={level.rms.length === 1 ? name : text("level-channel", { name, channel: channel + 1 })}
          level={rms}
          peak={level.peak[channel] ?? rms}
        />
      ))}
      <div class="relative h-5 mr-20 text-xs text-muted tabular-nums" aria-hidden="true">
        {SCALE.map((db) => (
          <span
            key={db}
            class={`absolute ${db === QUIETEST_DB ? "" : db === 0 ? "-translate-x-full" : "-translate-x-1/2"}`}
            style={{ left: `${meterPart(db) * 100}%` }}
          >
            {db}
          </span>
        ))}
      </div>
    </div>
  );
}

function Channel({ label, level, peak }: {
  readonly label: string;
  readonly level: number;
  readonly peak: number;
}): VNode {
  const bar = useRef<HTMLSpanElement>(null);
  const mark = useRef<HTMLSpanElement>(null);
  const figure = useRef<HTMLSpanElement>(null);
  useMeter({ level, peak }, (state) => {
    if (bar.current) bar.current.style.clipPath = `inset(0 ${(1 - meterPart(state.level)) * 100}% 0 0)`;
    if (figure.current) figure.current.textContent = inWords(state.level);
    if (mark.current) {
      mark.current.style.left = `${meterPart(state.peak) * 100}%`;
      mark.current.dataset["mood"] = state.peak >= LOUD_DB ? "hungry" : "happy";
    }
  });
  return (
    <div class="flex items-center gap-3">
      <span
        class="relative h-4 flex-1 rounded-full bg-raised overflow-hidden"
        role="meter"
        aria-label={label}
        aria-valuemin={QUIETEST_DB}
        aria-valuemax={0}
        aria-valuenow={Math.round(Math.min(0, Math.max(QUIETEST_DB, level)))}
        aria-valuetext={inWords(level)}
      >
        <span ref={bar} class="meter-bar absolute inset-0 rounded-full" />
        <span ref={mark} class="meter-mark absolute inset-y-0 w-1 -ml-1" />
      </span>
      <span ref={figure} class="w-16 shrink-0 text-right text-sm font-semibold tabular-nums" aria-hidden="true" />
    </div>
  );
}

function inWords(level: number): string {
  return level <= QUIETEST_DB ? text("level-silent") : `${formatNumber(Math.round(level), language())} dB`;
}

/** Draws each frame until the meter rests; whoever asked for less motion sees readings as they come. */
function useMeter(reading: { level: number; peak: number }, draw: (state: MeterState) => void): void {
  const state = useRef<MeterState>({ level: QUIETEST_DB, peak: QUIETEST_DB, peakAtMs: 0 });
  const newest = useRef(reading);
  newest.current = { level: Math.max(QUIETEST_DB, reading.level), peak: Math.max(QUIETEST_DB, reading.peak) };
  useEffect(() => {
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    let last = performance.now();
    let frame = 0;
    const step = () => {
      const nowMs = performance.now();
      const time = { nowMs, sinceMs: calm ? Number.MAX_SAFE_INTEGER : nowMs - last };
      last = nowMs;
      state.current = moveMeter(state.current, newest.current, time);
      draw(state.current);
      frame = rests(state.current, newest.current) ? 0 : requestAnimationFrame(step);
    };
    step();
    return () => cancelAnimationFrame(frame);
  }, [reading.level, reading.peak]);
}
