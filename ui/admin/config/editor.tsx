/** A field for a text with line numbers. Tab leaves it, as everywhere on the pages; Enter keeps the indentation. */
import type { RefObject, VNode } from "preact";
import { useMemo, useRef } from "preact/hooks";
import { text } from "../../text.ts";
import { lineCount, newLine } from "./lines.ts";

/** Height of a line in CSS pixels; the class `leading-6` says the same. */
export const LINE_HEIGHT = 24;

/** Draws the field. */
export function Editor({ field, value, wrong, locked, onType }: {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly value: string;
  /** Lines on which something is wrong, from 1. */
  readonly wrong: ReadonlySet<number>;
  /** Whether it can be read only. */
  readonly locked: boolean;
  readonly onType: (value: string) => void;
}): VNode {
  const numbers = useRef<HTMLDivElement>(null);
  const count = lineCount(value);
  const drawn = useMemo(() => lineNumbers(count, wrong), [count, [...wrong].join()]);
  return (
    <div>
      <div class="editor flex rounded-lg border border-muted bg-surface overflow-hidden h-[60vh] min-h-[20rem]">
        <div class="bg-raised text-muted select-none overflow-hidden shrink-0 border-r border-line" aria-hidden="true">
          <div ref={numbers} class="py-3 font-mono text-sm leading-6 text-right tabular-nums">
            {drawn}
          </div>
        </div>
        <textarea
          ref={field}
          class={`flex-1 min-w-0 p-3 font-mono text-sm leading-6 bg-surface resize-none whitespace-pre overflow-auto outline-none ${
            locked ? "text-muted" : "text-ink"
          }`}
          aria-label={text("file-text")}
          aria-describedby="config-keys"
          aria-invalid={wrong.size > 0}
          wrap="off"
          spellcheck={false}
          autocomplete="off"
          autocapitalize="none"
          readOnly={locked}
          value={value}
          onInput={(event) => onType(event.currentTarget.value)}
          onScroll={(event) => {
            if (numbers.current) numbers.current.style.transform = `translateY(${-event.currentTarget.scrollTop}px)`;
          }}
          onKeyDown={(event) => {
            if (locked || event.key !== "Enter" || event.isComposing || event.ctrlKey || event.metaKey) return;
            event.preventDefault();
            const { value, selectionStart } = event.currentTarget;
            // The one way that leaves a step behind which Undo takes back.
            document.execCommand("insertText", false, newLine(value, selectionStart));
          }}
        />
      </div>
      <p id="config-keys" class="hint mt-1">{text("file-keys")}</p>
    </div>
  );
}

/** One number for each line. */
function lineNumbers(count: number, wrong: ReadonlySet<number>): VNode[] {
  return Array.from({ length: count }, (_, index) => index + 1).map((line) => (
    <div key={line} class={wrong.has(line) ? "px-3 bg-mood-tint text-mood font-bold" : "px-3"} data-mood="sad">
      {line}
    </div>
  ));
}
