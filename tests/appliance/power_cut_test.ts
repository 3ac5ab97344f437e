import { strict as assert } from "node:assert";
import type { ApiState } from "../../manager/contract/api.ts";
import { DEMO_PLANET } from "../../manager/planet/demo_planet.ts";
import { eventually } from "../scenarios/run_box.ts";
import { RemoteMachine } from "./remote_machine.ts";

const PLANET = "/var/lib/runnel/planet.yaml";
const BOOT_MS = 180_000;
const machine = RemoteMachine.fromEnvironment();

/** Declares a test of a machine that is somewhere else. */
function testOnRemote(name: string, test: (machine: RemoteMachine) => Promise<void>): void {
  const reason = machine === null ? " (needs RUNNEL_MACHINE_SHELL, RUNNEL_MACHINE_CUT, RUNNEL_MACHINE_POWER)" : "";
  Deno.test({ name: name + reason, ignore: machine === null, fn: () => test(machine!) });
}

testOnRemote("serve is on air again by itself when the power comes back, with its planet whole", async (machine) => {
  await onAir(machine);
  const before = await machine.shell(`cat ${PLANET}`);
  await machine.losePower();
  await onAir(machine);
  assert.equal(await machine.shell(`cat ${PLANET}`), before);
  assert.equal(await leftovers(machine), "");
});

testOnRemote("serve has a whole planet when the power went while it wrote its first one", async (machine) => {
  await onAir(machine);
  const own = `${PLANET}.own`;
  await machine.shell(`systemctl stop runnel && mv ${PLANET} ${own} && sync`);
  try {
    await machine.shell(`systemctl start runnel; until [ -e ${PLANET} ]; do :; done`);
    await machine.losePower();
    await eventually("the box answers", async () => {
      const seen = await machine.shell("runnel status --json").catch(String);
      return { found: seen.startsWith("{") || null, seen };
    }, BOOT_MS);
    assert.equal(await machine.shell(`cat ${PLANET}`), DEMO_PLANET);
  } finally {
    await machine.shell(`systemctl stop runnel; mv ${own} ${PLANET} && sync && systemctl start runnel`);
  }
  await onAir(machine);
});

/** Files that an interrupted writing would leave. */
async function leftovers(machine: RemoteMachine): Promise<string> {
  return await machine.shell("find /var/lib/runnel -name '*.new'");
}

async function onAir(machine: RemoteMachine): Promise<void> {
  await eventually("every component is happy", async () => {
    const seen = await machine.shell("runnel status --json").catch(String);
    if (!seen.startsWith("{")) return { found: null, seen };
    const { components } = JSON.parse(seen) as ApiState;
    const isHappy = components.length > 0 && components.every(({ mood }) => mood === "happy");
    return { found: isHappy || null, seen: components.map(({ id, mood }) => `${id} ${mood}`) };
  }, BOOT_MS);
}
