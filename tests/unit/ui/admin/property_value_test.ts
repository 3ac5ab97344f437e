import { strict as assert } from "node:assert";
import type { Json } from "../../../../manager/contract/component_spec.ts";
import { propertyValue } from "../../../../ui/admin/part/property_value.ts";

const words = {
  yes: "yes",
  no: "no",
  none: "not set",
  pictures: (count: number) => `${count} pictures`,
  rate: (count: number) => `${count} pictures each second`,
};

const CASES: readonly (readonly [kind: string, unit: string | null, value: Json, shown: string])[] = [
  ["bitrate", "bit/s", 800_000, "800 kb/s"],
  ["bitrate", "bit/s", 50_000_000, "50 Mb/s"],
  ["integer", "pixels", 1280, "1,280 px"],
  ["integer", "Hz", 48_000, "48,000 Hz"],
  ["decimal", "dB", -3.5, "-3.5 dB"],
  ["decimal", null, 0.5, "0.5"],
  ["fraction", null, "25/1", "25 pictures each second"],
  ["fraction", null, "30000/1001", "30 pictures each second"],
  ["fraction", null, "odd", "odd"],
  ["size", "bytes", 5_000_000_000, "5 GB"],
  ["time", "seconds", 2, "2 sec"],
  ["keyframes", null, { seconds: 2 }, "2 sec"],
  ["keyframes", null, { frames: 50 }, "50 pictures"],
  ["map of decimal", null, {}, "not set"],
  ["map of decimal", null, { tone: -3, mic: 2 }, "tone: -3, mic: 2"],
  ["integer", null, null, "not set"],
  ["text", null, "", "not set"],
  ["flag", null, true, "yes"],
  ["flag", null, false, "no"],
  ["path", null, "/dev/video0", "/dev/video0"],
  ["list of text", null, ["10.0.0.0/8"], "10.0.0.0/8"],
];

for (const [kind, unit, value, shown] of CASES) {
  Deno.test(`propertyValue() shows ${kind} ${JSON.stringify(value)} as ${shown}`, () => {
    assert.equal(propertyValue(value, { kind, unit }, { language: "en", words }), shown);
  });
}
