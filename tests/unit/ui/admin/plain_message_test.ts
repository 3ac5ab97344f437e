import { strict as assert } from "node:assert";
import type { ApiComponent } from "../../../../manager/contract/api.ts";
import { plainMessage } from "../../../../ui/admin/plain_message.ts";

function part(flow: string, name: string, label: string | null): ApiComponent {
  return {
    ...{
      id: `${flow}/${name}`,
      flow,
      name,
      label,
      type: "webcam",
      mood: "happy",
      worker: "local",
      job: "media",
      pid: 1,
    },
    ...{ properties: {}, readings: {}, eaters: [], feeders: [], instances: [], messages: [] },
  };
}

const PARTS = [part("room", "cam-1", "Blackboard"), part("room", "film", null)];

Deno.test("plainMessage() calls feeds as the parts that give them", () => {
  assert.equal(plainMessage("room/cam-1:default gives nothing.", PARTS), "Blackboard gives nothing.");
  assert.equal(
    plainMessage("room/cam-1:default, room/film:video no da nada", PARTS),
    "Blackboard, film (video) no da nada",
  );
});

Deno.test("plainMessage() leaves alone what is no feed of a part", () => {
  for (const text of ["room/gone:default gives nothing", "rtsp://room/cam-1:554/x", "12:30 of room/cam-1"]) {
    assert.equal(plainMessage(text, PARTS), text);
  }
});
