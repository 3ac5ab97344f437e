/** Log lines of the box or of one part, asked for again and again; keeps to the end while it is wanted. */
import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { type ReadonlySignal, useSignal } from "@preact/signals";
import { LOG_LEVELS, type LogLevel, type LogRecord } from "../../manager/contract/log_record.ts";
import { call, path } from "../shared/api.ts";
import { formatMoment } from "../shared/format.ts";
import { language, text } from "../text.ts";
import { lineKeys } from "./line_keys.ts";

const EVERY_MS = 2000;
const LINES = 200;

/** Which mood's colour a level has. */
const COLOUR: Record<LogLevel, string> = { error: "sad", warning: "hungry", info: "happy", debug: "sleeping" };

/** Draws the lines. */
export function LogView({ component, name }: {
  /** `flow/component`; null for the whole box. */
  readonly component: string | null;
  /** For screen readers. */
  readonly name: string;
}): VNode {
  const level = useSignal<LogLevel>("info");
  const follow = useSignal(true);
  const { lines, failed } = useLines(component, level.value).value;
  const keys = lineKeys(lines ?? []);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (follow.value && box.current) box.current.scrollTop = box.current.scrollHeight;
  }, [lines, follow.value]);
  return (
    <div class="card overflow-hidden">
      <div class="flex flex-wrap items-center gap-x-6 gap-y-2 px-5 py-3 border-b border-line">
        <label class="flex items-center gap-2">
          {text("log-level")}
          <select
            class="field w-auto"
            value={level.value}
            onChange={(event) => level.value = LOG_LEVELS.find((one) => one === event.currentTarget.value) ?? "info"}
          >
            {LOG_LEVELS.map((one) => <option key={one} value={one}>{text(`log-level-${one}`)}</option>)}
          </select>
        </label>
        <label class="flex items-center gap-2 min-h-[44px] cursor-pointer">
          <input
            type="checkbox"
            class="w-5 h-5"
            checked={follow.value}
            onChange={(event) => follow.value = event.currentTarget.checked}
          />
          {text("log-follow")}
        </label>
      </div>
      <p role="status" class="px-5 py-3 border-b border-line text-sm text-muted empty:hidden">
        {failed ? text("log-error") : null}
      </p>
      <div
        ref={box}
        class={`${
          component === null ? "max-h-[70vh]" : "max-h-80"
        } min-h-[4rem] overflow-auto px-5 py-3 font-mono text-xs leading-relaxed`}
        role="log"
        aria-live={follow.value ? "polite" : "off"}
        aria-label={text("log-lines-of", { name })}
        tabIndex={0}
      >
        {lines?.length === 0 && <p class="font-sans text-sm text-muted">{text("log-empty")}</p>}
        {lines?.map((line, index) => <Line key={keys[index] ?? index} line={line} named={component === null} />)}
      </div>
    </div>
  );
}

function Line({ line, named }: { readonly line: LogRecord; readonly named: boolean }): VNode {
  return (
    <p class="py-0.5 break-words" data-mood={COLOUR[line.level]}>
      <time class="text-muted" dateTime={line.at}>{formatMoment(line.at, language())}</time>{" "}
      <span class="text-mood font-semibold">{text(`level-${line.level}`)}</span>{" "}
      <span class="text-muted">{named ? line.component ?? line.job : line.source}</span> {line.text}
    </p>
  );
}

/** What is known of the log. */
interface LogState {
  /** The newest, oldest first; null before the first answer. */
  readonly lines: readonly LogRecord[] | null;
  /** Whether the last question went without an answer; the lines are those of the one before. */
  readonly failed: boolean;
}

function useLines(component: string | null, level: LogLevel): ReadonlySignal<LogState> {
  const state = useSignal<LogState>({ lines: null, failed: false });
  useEffect(() => {
    let wanted = true;
    const ask = async () => {
      if (document.hidden) return;
      const about = component === null ? "" : path`&component=${component}`;
      const result = await call<{ items: readonly LogRecord[] }>(
        path`/api/v1/logs?limit=${LINES}&level=${level}` + about,
      );
      if (!wanted) return;
      const { lines } = state.value;
      const next = result.ok ? { lines: result.data.items, failed: false } : { lines, failed: true };
      if (JSON.stringify(next) !== JSON.stringify(state.value)) state.value = next;
    };
    void ask();
    const timer = setInterval(() => void ask(), EVERY_MS);
    return () => {
      wanted = false;
      clearInterval(timer);
    };
  }, [component, level]);
  return state;
}
