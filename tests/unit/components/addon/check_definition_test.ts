import { strict as assert } from "node:assert";
import { checkDefinition } from "../../../../components/addon/check_definition.ts";
import { definitions } from "../../../../components/catalogue.ts";
import { integer } from "../../../../components/property/mod.ts";

const GOOD = {
  type: "mirror",
  role: "converter",
  job: "media",
  properties: { size: integer({ min: 1, max: 9, default: 2 }) },
  live: ["size"],
  actions: { flip: {} },
  eaters: { default: { media: ["video/raw"] } },
  feeders: { default: { media: "video/raw" } },
  needs: { elements: ["mirror"] },
};

const BOUNCER = { role: "bouncer", job: "bouncers", eaters: {}, feeders: {} };

function faultsOf(change: Record<string, unknown>): string {
  const checked = checkDefinition({ ...GOOD, ...change });
  return checked.ok ? "" : checked.faults.join("; ");
}

Deno.test("checkDefinition() takes the definitions of the program, but those of the atmosphere", () => {
  for (const definition of definitions.values()) {
    if (definition.role === "atmosphere") continue;
    const checked = checkDefinition(definition);
    assert(checked.ok, `${definition.type}: ${JSON.stringify(checked)}`);
    assert.equal(checked.definition, definition);
  }
});

Deno.test("checkDefinition() names the place of what is wrong", () => {
  assert.equal(faultsOf({}), "");
  assert.equal(faultsOf(BOUNCER), "");
  const cases: readonly [change: Record<string, unknown>, fault: RegExp][] = [
    [{ role: "atmosphere" }, /^role: .*"source"/],
    [{ job: "porter" }, /^job: /],
    [{ job: "bouncers" }, /^job: only a bouncer runs in a job for bouncers/],
    [
      { role: "bouncer" },
      /^job: a bouncer runs .*; eaters: a bouncer takes no feeds; feeders: a bouncer gives no feeds$/,
    ],
    [{ ...BOUNCER, anyEaters: GOOD.eaters.default }, /^eaters: a bouncer takes no feeds$/],
    [{ ...BOUNCER, feedersOf: () => ({}) }, /^feeders: a bouncer gives no feeds$/],
    [{ type: "Mirror" }, /^type: a name has small letters/],
    [{ properties: { size: { min: 1 } } }, /^properties\.size: must be made by a kind of runnel\/definition/],
    [{ properties: { eats: integer({ min: 1, max: 2 }) } }, /^properties\.eats: every component has a key/],
    [{ live: ["colour"] }, /^live: colour is no property/],
    [{ needs: { named: { device: "camera" } } }, /^needs\.named: device is no property/],
    [{ eaters: { default: { media: ["video/mp9"] } } }, /^eaters\.default\.media\.0: must be one of video\/raw/],
    [{ feeders: { default: "video/raw" } }, /^feeders\.default: /],
    [{ needs: undefined }, /^needs: /],
    [{ propertys: {} }, /^propertys: /],
    [{ feedersOf: () => ({ default: { media: "x" } }) }, /^feedersOf: default\.media: must be one of/],
    [{
      feedersOf: () => {
        throw new Error("not like this");
      },
    }, /^feedersOf: not like this/],
  ];
  for (const [change, fault] of cases) assert.match(faultsOf(change), fault);
});

Deno.test("checkDefinition() takes nothing but a definition", () => {
  for (const value of [null, 1, "x", [], () => {}]) assert(!checkDefinition(value).ok);
});
