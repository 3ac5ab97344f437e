/** For experts: how much GStreamer tells of a part in the log. */
import type { VNode } from "preact";
import { useSignal } from "@preact/signals";
import type { ApiComponent } from "../../../../manager/contract/api.ts";
import { call, path } from "../../../shared/api.ts";
import { text } from "../../../text.ts";
import { reasonOf } from "../../reason_of.ts";

/** GStreamer's own names of its levels that tell something; 3 and 8 have none that does. */
const LEVELS = ["none", "ERROR", "WARNING", "", "INFO", "DEBUG", "LOG", "TRACE", "", "MEMDUMP"];

/** Draws the choice. */
export function DebugLevel({ part }: { readonly part: ApiComponent }): VNode {
  const level = useSignal("");
  const failure = useSignal<string | null>(null);
  const set = async (wanted: string) => {
    const result = await call(path`/api/v1/components/${part.flow}/${part.name}/debug`, {
      method: "PUT",
      body: { level: Number(wanted) },
    });
    if (result.ok) level.value = wanted;
    failure.value = result.ok ? null : reasonOf(result);
  };
  return (
    <div class="mb-3">
      <label class="flex flex-wrap items-center gap-x-3 gap-y-1">
        {text("expert-debug")}
        <select class="field w-auto" value={level.value} onChange={(event) => void set(event.currentTarget.value)}>
          {level.value === "" && <option value="">{text("expert-debug-usual")}</option>}
          {LEVELS.map((name, index) => (
            <option key={index} value={String(index)}>{name === "" ? index : `${index} · ${name}`}</option>
          ))}
        </select>
      </label>
      <p class="hint mt-1">{text("expert-debug-hint")}</p>
      <p role="alert" data-mood="sad" class="text-mood font-semibold first-letter:uppercase empty:hidden">
        {failure.value}
      </p>
    </div>
  );
}
