import { strict as assert } from "node:assert";
import { isOwn, targetAddress } from "../../../manager/load_test/own_address.ts";

Deno.test("isOwn() takes loopback and the machine's own interfaces", () => {
  for (const address of ["127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1"]) assert.ok(isOwn(address), address);
  for (const { address } of Deno.networkInterfaces()) assert.ok(isOwn(address), address);
  for (const address of ["203.0.113.9", "2001:db8::9", "::ffff:203.0.113.9"]) assert.ok(!isOwn(address), address);
});

Deno.test("targetAddress() takes the address of a name on which something listens", async () => {
  using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { port } = listener.addr as Deno.NetAddr;
  assert.deepEqual(await targetAddress("localhost", port), { address: "127.0.0.1", own: true });
});

Deno.test("targetAddress() tells a foreign machine, without connecting to it, and a name that nobody has", async () => {
  assert.deepEqual(await targetAddress("203.0.113.9", 1), { address: "203.0.113.9", own: false });
  assert.equal(await targetAddress("nobody.invalid", 1), null);
});
