import { strict as assert } from "node:assert";
import { MountTable } from "../../../../components/porter/mount_table.ts";

Deno.test("find() finds a mount exactly, and below it only where it owns that", () => {
  const table = new MountTable<string>();
  table.add({ path: "/a", below: false }, "one");
  table.add({ path: "/b", below: true }, "two");
  table.add({ path: "/b/c", below: false }, "three");
  assert.deepEqual(table.find("/a"), { owner: "one" });
  assert.equal(table.find("/a/x"), null);
  assert.equal(table.find("/ab"), null);
  assert.equal(table.find("/"), null);
  assert.deepEqual(table.find("/b/x/y"), { owner: "two" });
  assert.deepEqual(table.find("/b/"), { owner: "two" });
  assert.equal(table.find("/bx"), null);
  assert.deepEqual(table.find("/b/c"), { owner: "three" });
  assert.deepEqual(table.find("/b/c/d"), { owner: "two" });
});

Deno.test("find() looks no more often for a path of thousands of slashes", () => {
  const table = new MountTable<string>();
  table.add({ path: "/a", below: true }, "one");
  const { get } = Map.prototype;
  let looks = 0;
  Map.prototype.get = function (key) {
    looks++;
    return get.call(this, key);
  };
  try {
    assert.equal(table.find("/".repeat(16_000)), null);
    assert.deepEqual(table.find(`/a${"/".repeat(16_000)}`), { owner: "one" });
  } finally {
    Map.prototype.get = get;
  }
  assert(looks < 10, `${looks} looks`);
});

Deno.test("add() gives the mount to the newest and says from whom", () => {
  const table = new MountTable<string>();
  assert.equal(table.add({ path: "/a", below: false }, "one"), null);
  assert.equal(table.add({ path: "/a", below: false }, "one"), null);
  assert.equal(table.add({ path: "/a", below: false }, "two"), "one");
  table.leave("one", 0);
  assert.deepEqual(table.find("/a"), { owner: "two" });
});

Deno.test("leave() remembers mounts for a while", () => {
  const table = new MountTable<string>();
  table.add({ path: "/a", below: false }, "one");
  table.leave("one", 1000);
  assert.equal(table.find("/a"), "away");
  table.expire(500_000);
  assert.equal(table.find("/a"), "away");
  table.expire(700_000);
  assert.equal(table.find("/a"), null);
});

Deno.test("keepOnly() forgets what an owner serves no more", () => {
  const table = new MountTable<string>();
  table.add({ path: "/a", below: false }, "one");
  table.add({ path: "/b", below: false }, "one");
  table.add({ path: "/c", below: false }, "two");
  table.keepOnly("one", [{ path: "/b", below: false }]);
  assert.equal(table.find("/a"), null);
  assert.deepEqual(table.find("/b"), { owner: "one" });
  assert.deepEqual(table.find("/c"), { owner: "two" });
});
