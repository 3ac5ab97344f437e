/** Everything of a part that changes while it is on air, as a form without a send button: what is touched counts at once. */
import type { VNode } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import type { ApiComponent, ApiComponentType } from "../../../../manager/contract/api.ts";
import { Icon } from "../../../shared/icon.tsx";
import { text } from "../../../text.ts";
import { planetState } from "../../state/planet_state.ts";
import { LiveSettings } from "./live_settings.ts";
import { PropertyControl } from "./property_control.tsx";

/** Draws the controls; nothing for a type that has none. */
export function LiveControls({ part, type }: { readonly part: ApiComponent; readonly type: ApiComponentType }): VNode {
  const settings = useMemo(
    () => new LiveSettings(part, (name) => planetState.value?.components[part.id]?.properties[name] ?? null),
    [part.id],
  );
  useEffect(() => settings.follow(), [settings]);
  return (
    <div class="card divide-y divide-line">
      {type.properties.filter(({ live }) => live).map((property) => (
        <PropertyControl key={property.name} part={part} type={type} property={property} settings={settings} />
      ))}
      <Keep settings={settings} />
    </div>
  );
}

function Keep({ settings }: { readonly settings: LiveSettings }): VNode {
  const kept = settings.kept.value;
  return (
    <div class="px-5 py-3 bg-raised rounded-b-card flex flex-wrap items-center gap-x-6 gap-y-1">
      <label class="flex items-center gap-3 min-h-[44px] cursor-pointer font-semibold">
        <input
          type="checkbox"
          class="w-5 h-5"
          checked={settings.keep.value}
          aria-describedby="keep-hint"
          onChange={(event) => settings.setKeep(event.currentTarget.checked)}
        />
        {text("control-keep")}
      </label>
      <p id="keep-hint" class="hint flex-1 min-w-[14rem]">
        {text(settings.keep.value ? "control-keep-on" : "control-keep-off")}
      </p>
      <p role="status" class="flex items-center gap-2 text-mood font-semibold empty:hidden" data-mood="happy">
        {kept === "" && (
          <>
            <Icon name="happy" size={18} />
            {text("control-kept")}
          </>
        )}
      </p>
      <p role="alert" data-mood="sad" class="w-full text-mood font-semibold first-letter:uppercase empty:hidden">
        {kept === "" ? null : kept}
      </p>
    </div>
  );
}
