/** A part's properties that only a restart changes, as they are in force, each with what it is for. */
import type { VNode } from "preact";
import type { ApiComponent, ApiComponentType } from "../../../manager/contract/api.ts";
import { language, text } from "../../text.ts";
import { propertyValue } from "./property_value.ts";

/** Draws the settings. */
export function Settings({ part, type }: {
  readonly part: ApiComponent;
  /** Null as long as it is not known. */
  readonly type: ApiComponentType | null;
}): VNode {
  if (type === null) return <p class="card px-5 py-4 text-muted">{text("page-loading")}</p>;
  const properties = type.properties.filter(({ live }) => !live);
  if (properties.length === 0) {
    const none = type.properties.length === 0 ? "part-no-settings" : "part-no-other-settings";
    return <p class="card px-5 py-4 text-muted">{text(none)}</p>;
  }
  const words = {
    yes: text("part-yes"),
    no: text("part-no"),
    none: text("part-none"),
    pictures: (count: number) => text("picture-count", { count }),
    rate: (count: number) => text("pictures-per-second", { count }),
  };
  return (
    <div class="card">
      <p class="px-5 py-3 hint border-b border-line">
        {text("part-settings-restart")} <a class="link" href="#/config">{text("part-settings-config")}</a>
      </p>
      <dl class="divide-y divide-line">
        {properties.map((property) => (
          <div key={property.name} class="px-5 py-3 sm:flex sm:gap-6">
            <dt class="sm:flex-1">
              <span class="font-mono text-sm">{property.name}</span>
              <span class="block hint">{property.title}</span>
            </dt>
            <dd class="font-semibold tabular-nums break-words sm:text-right sm:max-w-[45%]">
              {propertyValue(part.properties[property.name] ?? null, property, { language: language(), words })}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
