/** One property that changes on air: what it is, the control that fits its kind, what the box refused. */
import type { VNode } from "preact";
import type { ApiComponent, ApiComponentType, ApiProperty } from "../../../../manager/contract/api.ts";
import type { Json } from "../../../../manager/contract/component_spec.ts";
import { text } from "../../../text.ts";
import { expert } from "../../expert.ts";
import { ExpertWord } from "../../expert_word.tsx";
import { PlacesDrawing } from "../places/places_drawing.tsx";
import { arePlaces } from "../places/place.ts";
import type { LiveSettings } from "./live_settings.ts";
import { MapControl } from "./map_control.tsx";
import { plainTitle } from "./plain_title.ts";
import { propertyKind } from "./value_kind.ts";
import { shownUnit } from "./shown_unit.ts";
import { ValueControl } from "./value_control.tsx";

/** Draws the control. */
export function PropertyControl({ part, type, property, settings }: {
  readonly part: ApiComponent;
  readonly type: ApiComponentType;
  readonly property: ApiProperty;
  readonly settings: LiveSettings;
}): VNode {
  const { name } = property;
  const title = plainTitle(property.title);
  const kind = propertyKind(type, name);
  const value = settings.shown(name);
  const refusal = settings.refusal(name);
  const id = `control-${name}`;
  const onChange = (value: Json) => settings.change(name, value);
  const wide = kind.of !== null;
  // A map's fields have names of their own, and where another unit is shown the planet file's is of no use.
  const forExperts = wide || shownUnit(kind.unit).size !== 1;
  return (
    <div
      class="px-5 py-4 grid gap-x-8 gap-y-2 grid-cols-1 lg:grid-cols-5"
      role={wide ? "group" : undefined}
      aria-labelledby={wide ? id : undefined}
    >
      <div class={wide ? "lg:col-span-5" : "lg:col-span-2"}>
        <p id={id} class="font-semibold">
          {title.name} <ExpertWord word={name} />
        </p>
        {title.rest !== "" && (!forExperts || expert.value) && <p id={`${id}-rest`} class="hint">{title.rest}</p>}
      </div>
      <div class={wide ? "lg:col-span-5 min-w-0" : "lg:col-span-3 min-w-0"}>
        {kind.of === null
          ? <ValueControl kind={kind} value={value} label={id} onChange={onChange} />
          : arePlaces(kind)
          ? (
            <div class="grid gap-5 items-start grid-cols-1 lg:grid-cols-5">
              <div class="lg:col-span-3">
                <PlacesDrawing part={part} value={value} onChange={onChange} />
              </div>
              <div class="lg:col-span-2">
                <MapControl {...{ part, type, value, onChange }} of={kind.of} unsaid={text("places-fills")} />
              </div>
            </div>
          )
          : <MapControl {...{ part, type, value, onChange }} of={kind.of} unsaid={text("part-none")} />}
        <p role="alert" data-mood="sad" class="mt-2 text-mood font-semibold first-letter:uppercase empty:hidden">
          {refusal === null ? null : `${where(name, refusal.place)}${refusal.reason}`}
        </p>
        {refusal !== null && <p class="hint">{text("control-refused")}</p>}
      </div>
    </div>
  );
}

/** Within a map the place says which of its values is meant. */
function where(name: string, place: string): string {
  return place.startsWith(`${name}.`) ? `${place.slice(name.length + 1).split(".").join(", ")}: ` : "";
}
