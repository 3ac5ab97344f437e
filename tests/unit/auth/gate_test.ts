import { strict as assert } from "node:assert";
import { openDatabase } from "../../../manager/auth/database.ts";
import { Gate } from "../../../manager/auth/gate.ts";
import { People } from "../../../manager/auth/people.ts";
import { Sessions } from "../../../manager/auth/sessions.ts";
import { SetupCode } from "../../../manager/auth/setup_code.ts";
import { Throttle } from "../../../manager/auth/throttle.ts";

async function withGate(test: (gate: Gate, people: People) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir({ prefix: "runnel-gate-" });
  const database = openDatabase(`${folder}/runnel.db`);
  try {
    const people = new People(database);
    const setupCode = new SetupCode(`${folder}/setup-code`);
    const sessions = new Sessions(database);
    const throttle = new Throttle({ free: 3 });
    await test(new Gate({ people, sessions, setupCode, throttle, localToken: "secret" }), people);
  } finally {
    database.close();
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("Gate.login() turns away the right password too while an address is slowed down", () =>
  withGate(async (gate, people) => {
    await people.claim("correct horse");
    for (let guess = 0; guess < 3; guess++) {
      assert.deepEqual(await gate.login("admin", "wrong", "a"), { ok: false, code: "wrong-password" });
    }
    assert.deepEqual(await gate.login("admin", "correct horse", "a"), { ok: false, code: "throttled", waitSeconds: 1 });
    assert.ok((await gate.login("admin", "correct horse", "b")).ok);
    assert.ok((await gate.login("admin", "correct horse", "a")).ok, "a password that was right already passes");
  }));

Deno.test("Gate.login() lets guesses that come together count one after another", () =>
  withGate(async (gate, people) => {
    await people.claim("correct horse");
    const results = await Promise.all(
      Array.from({ length: 12 }, (_, guess) => gate.login("admin", `guess ${guess}`, "a")),
    );
    const codes = results.map((result) => result.ok ? "ok" : result.code);
    assert.equal(codes.filter((code) => code === "wrong-password").length, 3);
    assert.equal(codes.filter((code) => code === "throttled").length, 9);
  }));

Deno.test("Gate.login() takes as long for an unknown name as for a wrong password", () =>
  withGate(async (gate, people) => {
    await people.claim("correct horse");
    assert.deepEqual(await gate.login("nobody", "correct horse", "a"), { ok: false, code: "wrong-password" });
  }));

Deno.test("Gate.claim() slows down who guesses the setup code", () =>
  withGate(async (gate) => {
    for (let guess = 0; guess < 3; guess++) {
      assert.deepEqual(await gate.claim("AAAA", "correct horse", "a"), { ok: false, code: "wrong-code" });
    }
    const last = await gate.claim("AAAA", "correct horse", "a");
    assert.ok(!last.ok && last.code === "throttled");
  }));

Deno.test("Gate.isLocalToken() knows just that token", () =>
  withGate((gate) => {
    assert.ok(gate.isLocalToken("secret"));
    assert.ok(!gate.isLocalToken("secret "));
    assert.ok(!gate.isLocalToken(""));
    return Promise.resolve();
  }));
