/** A part's properties as they are in force, each with what it is for. */
import type { VNode } from "preact";
import type { ApiComponent } from "../../../manager/contract/api.ts";
import { language, propertyAbout, text } from "../../text.ts";
import { propertyValue } from "./property_value.ts";

/** Draws the settings. */
export function Settings({ part }: { readonly part: ApiComponent }): VNode {
  const entries = Object.entries(part.properties);
  if (entries.length === 0) return <p class="card px-5 py-4 text-muted">{text("part-no-settings")}</p>;
  const words = { yes: text("part-yes"), no: text("part-no"), none: text("part-none") };
  return (
    <dl class="card divide-y divide-line">
      {entries.map(([name, value]) => (
        <div key={name} class="px-5 py-3 sm:flex sm:gap-6">
          <dt class="sm:flex-1">
            <span class="font-mono text-sm">{name}</span>
            <span class="block hint">{propertyAbout(part.type, name)}</span>
          </dt>
          <dd class="font-semibold tabular-nums break-words sm:text-right sm:max-w-[45%]">
            {propertyValue(name, value, { language: language(), words })}
          </dd>
        </div>
      ))}
    </dl>
  );
}
