/** For experts: the pipelines of a part as GStreamer has them, drawn when asked for. */
import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import { type Signal, useSignal } from "@preact/signals";
import type { ApiComponent } from "../../../../manager/contract/api.ts";
import { callText, path } from "../../../shared/api.ts";
import { Icon } from "../../../shared/icon.tsx";
import { text } from "../../../text.ts";

/** Drawing a large pipeline takes a small computer a while. */
const DRAW_MS = 30_000;

/** Status of a box without the program that draws. */
const NO_GRAPHVIZ = 501;

/** Draws the button, and the drawing once it is there. */
export function GraphView({ part }: { readonly part: ApiComponent }): VNode {
  const job = useSignal(part.job);
  const drawing = useSignal<string | null>(null);
  const busy = useSignal(false);
  const failure = useSignal<string | null>(null);
  useEffect(() => () => forget(drawing.value), []);
  const draw = async () => {
    busy.value = true;
    failure.value = null;
    const result = await callText(graphUrl(part, "svg", job.value), { timeoutMs: DRAW_MS });
    busy.value = false;
    forget(drawing.value);
    drawing.value = result.ok ? URL.createObjectURL(new Blob([result.data], { type: "image/svg+xml" })) : null;
    if (result.ok) return;
    if (result.code === "offline") failure.value = text("page-no-answer-now");
    else if (result.status === NO_GRAPHVIZ) failure.value = `${result.detail}. ${text("expert-graph-dot-instead")}`;
    else failure.value = result.detail;
  };
  return (
    <div class="card p-5 space-y-3">
      <p class="hint">{text("expert-graph-about")}</p>
      <div class="flex flex-wrap gap-2">
        {part.instances.length > 1 && <JobChoice part={part} job={job} />}
        <button
          type="button"
          class="button-quiet"
          disabled={busy.value}
          aria-busy={busy.value}
          onClick={() => void draw()}
        >
          <Icon name={busy.value ? "waking" : "restart"} />
          {text(drawing.value === null ? "expert-graph-draw" : "expert-graph-again")}
        </button>
        <a
          class="button-quiet"
          href={graphUrl(part, "dot", job.value)}
          download={`${part.flow}-${part.name}.dot`}
        >
          <Icon name="down" />
          {text("expert-graph-dot")}
        </a>
      </div>
      <p role="alert" data-mood="sad" class="text-mood font-semibold first-letter:uppercase empty:hidden">
        {failure.value}
      </p>
      {drawing.value !== null && <Drawing part={part} url={drawing.value} />}
    </div>
  );
}

/** Which of a part's processes is drawn. */
function JobChoice({ part, job }: { readonly part: ApiComponent; readonly job: Signal<string> }): VNode {
  return (
    <select
      class="field w-auto"
      aria-label={text("expert-graph-job")}
      value={job.value}
      onChange={(event) => job.value = event.currentTarget.value}
    >
      {part.instances.map((instance) => <option key={instance.job} value={instance.job}>{instance.job}</option>)}
    </select>
  );
}

function Drawing({ part, url }: { readonly part: ApiComponent; readonly url: string }): VNode {
  return (
    <div
      class="overflow-auto max-h-[32rem] rounded-lg bg-white p-3"
      tabIndex={0}
      role="group"
      aria-label={text("expert-graph")}
    >
      <img class="max-w-none" src={url} alt={text("expert-graph-of", { name: part.label ?? part.name })} />
    </div>
  );
}

function graphUrl({ flow, name }: ApiComponent, form: "svg" | "dot", job: string): string {
  return path`/api/v1/components/${flow}/${name}/graph.${form}?job=${job}`;
}

function forget(url: string | null): void {
  if (url !== null) URL.revokeObjectURL(url);
}
