import { strict as assert } from "node:assert";
import { choice, flag, mount, path, RESERVED_MOUNTS, text } from "../../../components/property/mod.ts";

Deno.test("text() takes any text but an empty one", () => {
  assert.deepEqual(text({}).parse("no"), { ok: true, value: "no" });
  assert.equal(text({}).parse("").ok, false);
});

Deno.test("choice() takes the words it lists, exactly", () => {
  const property = choice({ of: ["sine", "beep"], default: "beep" });
  assert.deepEqual(property.parse("sine"), { ok: true, value: "sine" });
  assert.deepEqual(property.parse("Sine"), {
    ok: false,
    problem: { id: "value-choice", args: { value: "Sine", allowed: "sine, beep" } },
  });
  assert.deepEqual(property.schema, { type: "string", enum: ["sine", "beep"], default: "beep" });
});

Deno.test("choice() understands other words for what it allows, and keeps its own", () => {
  const clock = choice({ of: ["none", "time"], aliases: { true: "time" }, default: "none" });
  assert.deepEqual(clock.parse("true"), { ok: true, value: "time" });
  assert.deepEqual(clock.parse("time"), { ok: true, value: "time" });
  assert.equal(clock.parse("toString").ok, false);
});

Deno.test("flag() takes true and false, and none of YAML's other words for them", () => {
  assert.deepEqual(flag({}).parse("false"), { ok: true, value: false });
  for (const word of ["yes", "True", "1", ""]) assert.equal(flag({}).parse(word).ok, false);
});

Deno.test("path() refuses what no file can be called", () => {
  assert.deepEqual(path({}).parse("../clip one.webm"), { ok: true, value: "../clip one.webm" });
  for (const word of ["", "a\0b"]) assert.equal(path({}).parse(word).ok, false);
});

Deno.test("mount() takes paths of plain letters", () => {
  for (const value of ["/room1.webm", "/a/b/c", "/apis", "/admin.webm", "/~x_y-z"]) {
    assert.deepEqual(mount({}).parse(value), { ok: true, value });
  }
  for (const value of ["", "room", "/a/", "//a", "/a b", "/a%20b", "/../a", "/a/./b", "/é", "/a?b", "/a#b", "/a\n"]) {
    assert.deepEqual(mount({}).parse(value), { ok: false, problem: { id: "value-mount", args: { value } } });
  }
});

Deno.test("mount() refuses the box's own paths, and what is below them", () => {
  for (const value of ["/", ...RESERVED_MOUNTS, ...RESERVED_MOUNTS.map((reserved) => `${reserved}/x`)]) {
    const read = mount({}).parse(value);
    assert.equal(!read.ok && read.problem.id, "value-mount-reserved", value);
  }
});
