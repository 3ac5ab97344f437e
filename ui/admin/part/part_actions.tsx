/** Start, stop and restart of a part. Busy until the box has answered; what it refuses is said beside. */
import type { VNode } from "preact";
import { useSignal } from "@preact/signals";
import type { ApiComponent } from "../../../manager/contract/api.ts";
import { call, path } from "../../shared/api.ts";
import { Icon } from "../../shared/icon.tsx";
import { text } from "../../text.ts";
import { reasonOf } from "../reason_of.ts";

type Action = "start" | "stop" | "restart";

const BUTTONS = {
  start: { icon: "play", label: "part-start", busy: "part-starting" },
  stop: { icon: "stop", label: "part-stop", busy: "part-stopping" },
  restart: { icon: "restart", label: "part-restart", busy: "part-restarting" },
} as const;

/** Draws the buttons that make sense in the part's mood. */
export function PartActions({ part }: { readonly part: ApiComponent }): VNode {
  const busy = useSignal<Action | null>(null);
  const failure = useSignal<string | null>(null);
  const act = async (action: Action) => {
    busy.value = action;
    failure.value = null;
    const result = await call(path`/api/v1/components/${part.flow}/${part.name}/${action}`, {
      method: "POST",
      timeoutMs: 20_000,
    });
    busy.value = null;
    if (!result.ok) failure.value = reasonOf(result);
  };
  return (
    <div>
      <div class="flex flex-wrap gap-2">
        {actionsFor(part).map((action) => {
          const { icon, label, busy: busyLabel } = BUTTONS[action];
          const working = busy.value === action;
          return (
            <button
              key={action}
              type="button"
              class={action === "start" ? "button-primary" : "button-quiet"}
              disabled={busy.value !== null}
              aria-busy={working}
              onClick={() => void act(action)}
            >
              <Icon name={working ? "waking" : icon} />
              {text(working ? busyLabel : label)}
            </button>
          );
        })}
      </div>
      <p role="alert" data-mood="sad" class="text-mood font-semibold first-letter:uppercase empty:hidden">
        {failure.value}
      </p>
      {part.type === "porter" && <p class="hint mt-2">{text("part-porter-hint")}</p>}
    </div>
  );
}

/** The porter carries these pages: whoever stopped it here could not start it again. */
function actionsFor(part: ApiComponent): readonly Action[] {
  if (part.mood === "sleeping") return ["start"];
  if (part.type === "porter") return ["restart"];
  return part.mood === "sad" ? ["start", "stop"] : ["restart", "stop"];
}
