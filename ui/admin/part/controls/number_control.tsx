/** A number: a slider to feel one's way, a field to be exact, and the way back to the usual value. */
import type { VNode } from "preact";
import { useSignal } from "@preact/signals";
import { formatNumber } from "../../../shared/format.ts";
import { Icon } from "../../../shared/icon.tsx";
import { language, text } from "../../../text.ts";
import type { ControlProps } from "./control_props.ts";
import { type ShownUnit, shownUnit } from "./shown_unit.ts";
import { fromSlider, nudged, type NumberRange, numberRange, SLIDER_STEPS, toSlider } from "./slider_scale.ts";

/** How many hundredths of the slider a key moves it. */
const KEYS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
  Home: -100,
  End: 100,
};

/** What it takes. */
export interface NumberControlProps extends ControlProps<number | null> {
  readonly bounds: { readonly min: number; readonly max: number };
  /** Without its slider, where several numbers stand together. @default false */
  readonly small?: boolean;
}

/** Draws slider, field and the way back. */
export function NumberControl(props: NumberControlProps): VNode {
  const { kind, bounds, value, label, onChange, small = false } = props;
  const unit = shownUnit(kind.unit);
  const usual = typeof kind.usual === "number" ? kind.usual / unit.size : null;
  const whole = kind.kind === "integer";
  const range = numberRange({ min: bounds.min / unit.size, max: bounds.max / unit.size, usual, whole });
  const shown = value === null ? null : value / unit.size;
  const change = (next: number | null) => onChange(next === null ? null : Number((next * unit.size).toFixed(6)));
  return (
    <div class="flex flex-wrap items-center gap-x-3 gap-y-1">
      {!small && <Slider range={range} unit={unit} value={shown} label={label} onChange={change} />}
      <span class="inline-flex items-center gap-2">
        <NumberField {...{ range, label, small }} value={shown} optional={kind.optional} onChange={change} />
        {unit.word !== "" && <span class="text-muted text-sm w-8">{unit.word}</span>}
      </span>
      {!small && <Back usual={usual} optional={kind.optional} value={shown} onChange={change} />}
    </div>
  );
}

interface Piece {
  readonly range: NumberRange;
  /** In the unit that is shown. */
  readonly value: number | null;
  readonly label: string;
  readonly onChange: (value: number | null) => void;
}

function Slider({ range, unit, value, label, onChange }: Piece & { readonly unit: ShownUnit }): VNode {
  const at = value ?? Math.max(0, range.min);
  return (
    <input
      type="range"
      class={`h-11 flex-1 min-w-[9rem] cursor-pointer ${value === null ? "opacity-60" : ""}`}
      min={0}
      max={SLIDER_STEPS}
      step="any"
      value={toSlider(at, range)}
      aria-labelledby={label}
      aria-valuetext={value === null ? text("part-none") : `${formatNumber(value, language())} ${unit.word}`.trim()}
      onInput={(event) => onChange(fromSlider(Number(event.currentTarget.value), range))}
      onKeyDown={(event) => {
        const by = KEYS[event.key];
        if (by === undefined) return;
        event.preventDefault();
        onChange(nudged(at, by, range));
      }}
    />
  );
}

/** Takes what is typed when it is finished: a bit rate that is half typed is another bit rate. */
function NumberField({ range, value, label, optional, small, onChange }: Piece & {
  readonly optional: boolean;
  readonly small: boolean;
}): VNode {
  const typed = useSignal<string | null>(null);
  return (
    <input
      type="number"
      class={`field tabular-nums ${small ? "w-24" : "w-28"}`}
      step={range.step}
      inputMode="decimal"
      aria-labelledby={label}
      placeholder={optional ? text("part-none") : ""}
      value={typed.value ?? (value === null ? "" : String(value))}
      onInput={(event) => typed.value = event.currentTarget.value}
      onBlur={() => typed.value = null}
      onChange={(event) => {
        const { value: words, valueAsNumber } = event.currentTarget;
        typed.value = null;
        if (words === "" && optional) onChange(null);
        else if (Number.isFinite(valueAsNumber)) onChange(valueAsNumber);
      }}
    />
  );
}

function Back({ usual, optional, value, onChange }: {
  readonly usual: number | null;
  readonly optional: boolean;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}): VNode | null {
  if (usual === null && !optional) return null;
  const word = usual === null ? text("part-none") : formatNumber(usual, language());
  return (
    <button
      type="button"
      class={`button-quiet px-3 text-sm ${value === usual ? "hidden sm:inline-flex sm:invisible" : ""}`}
      aria-label={text("control-back-to", { value: word })}
      onClick={() => onChange(usual)}
    >
      <Icon name="undo" size={16} />
      {word}
    </button>
  );
}
