import { strict as assert } from "node:assert";
import { mock } from "node:test";
import { trialMs } from "../../../../manager/contract/deadlines.ts";
import { outcomes, TRIAL_SECONDS, tryOut } from "../../../../ui/admin/devices/trials.ts";
import { inPage } from "../page_world.ts";

Deno.test("tryOut() waits longer than a trial may take, and tells what the box says of one that failed", () =>
  inPage(() => Response.json({ detail: "the camera hangs" }, { status: 504 }), async () => {
    const timeout = mock.method(AbortSignal, "timeout", () => new AbortController().signal);
    await tryOut({ key: "camera", type: "webcam", properties: {} });
    const [waits] = timeout.mock.calls[0]?.arguments ?? [];
    timeout.mock.restore();
    assert.ok(Number(waits) > trialMs(TRIAL_SECONDS), `waits: ${waits}`);
    assert.deepEqual(outcomes.value.get("camera"), { ok: false, reason: "the camera hangs" });
  }));
