import { strict as assert } from "node:assert";
import type { Json } from "../../../../manager/contract/component_spec.ts";
import { propertyValue } from "../../../../ui/admin/part/property_value.ts";

const words = { yes: "yes", no: "no", none: "not set" };

const CASES: readonly (readonly [name: string, value: Json, shown: string])[] = [
  ["bitrate", 800_000, "800 kb/s"],
  ["bandwidth", 50_000_000, "50 Mb/s"],
  ["width", 1280, "1,280 px"],
  ["rate", 48_000, "48,000 Hz"],
  ["gain", -3.5, "-3.5 dB"],
  ["framerate", "25/1", "25 fps"],
  ["framerate", "30000/1001", "30 fps"],
  ["framerate", "odd", "odd"],
  ["keep-size", 5_000_000_000, "5 GB"],
  ["sync", 2, "2 sec"],
  ["viewers", null, "not set"],
  ["publish", true, "yes"],
  ["publish", false, "no"],
  ["device", "/dev/video0", "/dev/video0"],
  ["allow", ["10.0.0.0/8"], '["10.0.0.0/8"]'],
];

for (const [name, value, shown] of CASES) {
  Deno.test(`propertyValue() shows ${name} ${JSON.stringify(value)} as ${shown}`, () => {
    assert.equal(propertyValue(name, value, { language: "en", words }), shown);
  });
}
