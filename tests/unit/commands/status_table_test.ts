import { strict as assert } from "node:assert";
import type { ApiComponent, ApiState } from "../../../manager/contract/api.ts";
import { statusTable } from "../../../manager/commands/status_table.ts";
import { Texts } from "../../../manager/text/texts.ts";

const texts = new Texts();
const io = { text: (id: string, args = {}) => texts.render({ id, args }) };

const part: ApiComponent = {
  id: "demo/webm",
  flow: "demo",
  name: "webm",
  type: "webm-muxer",
  label: null,
  mood: "sad",
  worker: "local",
  job: "delivery",
  pid: 12,
  properties: {},
  readings: {},
  eaters: [],
  feeders: [],
  instances: [{ job: "delivery", pid: 12, mood: "sad" }, { job: "recording", pid: null, mood: "sleeping" }],
  messages: [{ id: "x", level: "error", args: {}, at: "", debug: "", text: "It broke." }],
};

Deno.test("statusTable() shows one line for each component, its messages below", () => {
  const state: ApiState = {
    planet: { name: "box", title: null, version: "1.2.3", mood: "sad", uptimeSeconds: 3725 },
    workers: [],
    flows: [],
    components: [part, { ...part, id: "demo/a", mood: "happy", messages: [], instances: [] }],
  };
  assert.deepEqual(statusTable(state, io).split("\n"), [
    "box: sad, up 1:02:05, version 1.2.3",
    "",
    "COMPONENT  MOOD   TYPE        JOB (PROCESS)",
    "demo/webm  sad    webm-muxer  delivery (12), recording",
    "    error: It broke.",
    "demo/a     happy  webm-muxer",
  ]);
});
