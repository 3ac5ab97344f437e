import { strict as assert } from "node:assert";
import { probeFirewire } from "../../../../worker/job/probe/firewire.ts";

Deno.test("probeFirewire() finds any camera, or one by its number, and not the machine itself", async () => {
  const folder = await Deno.makeTempDir({ prefix: "runnel-firewire-" });
  const node = async (name: string, guid: string, isLocal: string) => {
    await Deno.mkdir(`${folder}/${name}`);
    await Deno.writeTextFile(`${folder}/${name}/guid`, `${guid}\n`);
    await Deno.writeTextFile(`${folder}/${name}/is_local`, `${isLocal}\n`);
  };
  try {
    await node("fw0", "0x0011060000004a2b", "1");
    await Deno.mkdir(`${folder}/fw0.0`);
    assert.equal(probeFirewire("auto", folder).problem, "missing");
    await node("fw1", "0x080046010a1b2c3d", "0");
    for (const device of ["auto", "0x080046010a1b2c3d", "80046010A1B2C3D"]) {
      const found = { asked: device, found: "0x080046010a1b2c3d", problem: null, detail: "" };
      assert.deepEqual(probeFirewire(device, folder), found);
    }
    for (const device of ["0x1", "camera", "0x0011060000004a2b"]) {
      assert.equal(probeFirewire(device, folder).problem, "missing");
    }
    assert.equal(probeFirewire("auto", `${folder}/none`).problem, "missing");
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
