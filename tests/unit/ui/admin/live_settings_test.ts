import { strict as assert } from "node:assert";
import { signal } from "@preact/signals";
import { LiveSettings } from "../../../../ui/admin/part/controls/live_settings.ts";
import { inPage } from "../page_world.ts";

Deno.test("LiveSettings.shown() is what is wanted until the state has it, then what anybody puts in force", () =>
  inPage(takesAll, async ({ pass }) => {
    const volume = signal(1);
    const settings = new LiveSettings({ flow: "demo", name: "mic" }, () => volume.value);
    const end = settings.follow();
    settings.change("volume", 0.5);
    assert.equal(settings.shown("volume"), 0.5);
    await pass(200);
    assert.equal(settings.shown("volume"), 0.5);
    volume.value = 0.5;
    assert.equal(settings.shown("volume"), 0.5);
    volume.value = 1;
    assert.equal(settings.shown("volume"), 1);
    end();
  }));

Deno.test("LiveSettings.shown() is what is in force when the state was faster than the answer", () =>
  inPage(takesAll, async ({ pass }) => {
    const volume = signal(1);
    const settings = new LiveSettings({ flow: "demo", name: "mic" }, () => volume.value);
    const end = settings.follow();
    settings.change("volume", 0.5);
    volume.value = 0.5;
    await pass(200);
    volume.value = 1;
    assert.equal(settings.shown("volume"), 1);
    end();
  }));

Deno.test("LiveSettings.refusal() stays beside what was wanted, also when somebody else changes it", () =>
  inPage(() => Response.json({ detail: "too loud" }, { status: 422 }), async ({ pass }) => {
    const volume = signal(1);
    const settings = new LiveSettings({ flow: "demo", name: "mic" }, () => volume.value);
    const end = settings.follow();
    settings.change("volume", 50);
    await pass(200);
    volume.value = 0.5;
    assert.deepEqual([settings.shown("volume"), settings.refusal("volume")?.reason], [50, "too loud"]);
    end();
  }));

function takesAll(_path: string, { body }: RequestInit): Response {
  return Response.json({ properties: JSON.parse(String(body)) });
}
