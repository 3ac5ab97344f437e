/** Somebody else has changed the planet file meanwhile: theirs is shown, and one of both is chosen. */
import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Icon } from "../../shared/icon.tsx";
import { text } from "../../text.ts";
import { settle, type TaggedFile, typed } from "./planet_file.ts";

/** Draws the other file and the choice. */
export function ConflictView({ other }: { readonly other: TaggedFile }): VNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const mine = new Set(typed.value.split("\n"));
  return (
    <section data-mood="hungry" class="card p-5 border-mood space-y-3" aria-labelledby="conflict">
      <h2
        id="conflict"
        ref={heading}
        tabIndex={-1}
        class="section-title flex items-center gap-2 text-mood outline-none"
      >
        <Icon name="warning" />
        {text("file-conflict")}
      </h2>
      <p>{text("file-conflict-text")}</p>
      <div class="flex flex-wrap gap-2">
        <button type="button" class="button-quiet" onClick={() => void settle(false)}>
          {text("file-take-theirs")}
        </button>
        <button type="button" class="button-quiet" onClick={() => void settle(true)}>{text("file-save-mine")}</button>
      </div>
      <div>
        <h3 class="font-semibold">{text("file-theirs")}</h3>
        <p class="hint">{text("file-theirs-about")}</p>
      </div>
      <pre
        class="max-h-[60vh] overflow-auto rounded-lg bg-raised p-3 font-mono text-sm leading-6"
        tabIndex={0}
        aria-label={text("file-theirs")}
        role="group"
      >
        {other.text.split("\n").map((line, index) => <Line key={index} line={line} differs={!mine.has(line)} />)}
      </pre>
    </section>
  );
}

/** A line; one that the typed text does not have is marked. */
function Line({ line, differs }: { readonly line: string; readonly differs: boolean }): VNode {
  return (
    <span class={differs ? "block -mx-3 px-3 bg-mood-tint font-semibold" : "block"}>
      {differs ? "▸ " : "  "}
      {line === "" ? " " : line}
    </span>
  );
}
