import { strict as assert } from "node:assert";
import { define } from "../../../components/definition.ts";
import { isLiveChange } from "../../../components/live_change.ts";
import { integer } from "../../../components/property/mod.ts";
import type { ComponentSpec } from "../../../manager/contract/component_spec.ts";

const definition = define({
  type: "mixer",
  role: "combiner",
  job: "media",
  properties: {
    gain: integer({ min: -10, max: 10 }),
    pan: integer({ min: -10, max: 10 }),
    rate: integer({ min: 8000, max: 192_000 }),
  },
  live: ["gain", "pan"],
  eaters: {},
  feeders: {},
  needs: {},
});
const SPEC: ComponentSpec = {
  id: "f/mix",
  type: "mixer",
  properties: { gain: 0, pan: 0, rate: 48000 },
  eaters: [],
  feeders: [],
};

/** Whether such other properties can be had on air. */
function canBeHad(properties: ComponentSpec["properties"]): boolean {
  return isLiveChange(definition, SPEC, { ...SPEC, properties: { ...SPEC.properties, ...properties } });
}

Deno.test("isLiveChange() is true when only live properties differ", () => {
  assert(canBeHad({ gain: 3 }));
  assert(canBeHad({ gain: 3, pan: -1 }));
});

Deno.test("isLiveChange() is false when anything else differs", () => {
  assert(!canBeHad({ gain: 3, rate: 44100 }));
  assert(!isLiveChange(definition, SPEC, { ...SPEC, type: "other" }));
  const eater = { name: "default", feed: "f/a:default", media: "audio/raw", job: "media-f" };
  assert(!isLiveChange(definition, SPEC, { ...SPEC, eaters: [eater] }));
  assert(!isLiveChange(undefined, SPEC, { ...SPEC, properties: { ...SPEC.properties, gain: 3 } }));
  assert(!isLiveChange({ ...definition, live: [] }, SPEC, { ...SPEC, properties: { ...SPEC.properties, gain: 3 } }));
});
