import { strict as assert } from "node:assert";
import { listen, parseListen, printListen } from "../../../../components/porter/listen_property.ts";

Deno.test("parseListen() reads ports, addresses and localhost", () => {
  assert.deepEqual(parseListen("8800"), { host: "::", port: 8800 });
  assert.deepEqual(parseListen("[::]:8800"), { host: "::", port: 8800 });
  assert.deepEqual(parseListen("[2001:db8::1]:0"), { host: "2001:db8::1", port: 0 });
  assert.deepEqual(parseListen("0.0.0.0:80"), { host: "0.0.0.0", port: 80 });
  assert.deepEqual(parseListen("localhost:65535"), { host: "127.0.0.1", port: 65535 });
});

Deno.test("parseListen() refuses everything else", () => {
  for (
    const text of [
      "",
      "x",
      "65536",
      "-1",
      ":8800",
      "box:8800",
      "1.2.3:80",
      "[::]",
      "[1.2.3.4]:80",
      "::1:80",
      "[::1%lo]:80",
    ]
  ) {
    assert.equal(parseListen(text), null, text);
  }
});

Deno.test("listen() keeps the text and refuses with what is allowed", () => {
  const property = listen({ default: "8800" });
  assert.deepEqual(property.parse("127.0.0.1:0"), { ok: true, value: "127.0.0.1:0" });
  assert.deepEqual(property.parse("nowhere"), {
    ok: false,
    problem: { id: "value-listen", args: { value: "nowhere" } },
  });
});

Deno.test("printListen() writes what parseListen() reads", () => {
  for (const text of ["[::]:8800", "127.0.0.1:0", "[2001:db8::1]:65535"]) {
    assert.equal(printListen(parseListen(text)!), text);
  }
});
