import { strict as assert } from "node:assert";
import { keycardOf } from "../../../components/_delivery/keycard_of.ts";
import { parseRequestHead } from "../../../components/_delivery/request_head.ts";
import type { Keycard } from "../../../manager/contract/keycard.ts";
import { NO_KEYCARD } from "../../../worker/job/bench/no_keycard.ts";

const NOTHING: Keycard = { ...NO_KEYCARD, mount: "/a.webm", address: "10.0.0.7" };

function keycard(lines: readonly string[] = [], target = "/a.webm"): Keycard {
  const text = [`GET ${target} HTTP/1.1`, "Host: box", ...lines].map((line) => `${line}\r\n`).join("");
  const result = parseRequestHead(new TextEncoder().encode(`${text}\r\n`));
  assert.ok(result.ok, text);
  return keycardOf({ head: result.head, peer: { host: "10.0.0.7", port: 4321 } }, "/a.webm");
}

function basic(text: string): string {
  return `Authorization: Basic ${new TextEncoder().encode(text).toBase64()}`;
}

Deno.test("keycardOf() has null for all that a request does not show", () => {
  assert.deepEqual(keycard(), NOTHING);
  assert.deepEqual(keycard([], "/a.webm?token=&x=1"), NOTHING);
});

Deno.test("keycardOf() reads name and password of HTTP Basic, in UTF-8 or else in Latin-1", () => {
  const cases: readonly [line: string, user: string, password: string][] = [
    [basic("ana:open:sesame"), "ana", "open:sesame"],
    [basic("josé:contraseña €"), "josé", "contraseña €"],
    [`Authorization: Basic ${btoa("jos\xe9:x")}`, "josé", "x"],
    [basic(":"), "", ""],
    [`authorization: bASIC   ${btoa("a:b")}`, "a", "b"],
  ];
  for (const [line, user, password] of cases) assert.deepEqual(keycard([line]), { ...NOTHING, user, password }, line);
});

Deno.test("keycardOf() takes what is no right Authorization for none", () => {
  const wrong = [
    ["Authorization: Basic ???"],
    ["Authorization: Basic"],
    [basic("no colon")],
    [basic("a\0:b")],
    [basic("a:b\n")],
    ["Authorization: Digest username=ana"],
    [basic("ana:one"), basic("ana:two")],
  ];
  for (const lines of wrong) assert.deepEqual(keycard(lines), NOTHING, lines.join());
});

Deno.test("keycardOf() reads a bearer token before that of the address, and what the player calls itself", () => {
  assert.equal(keycard([], "/a.webm?x=1&token=a%2Bb").token, "a+b");
  assert.equal(keycard(["Authorization: Bearer abc.def"]).token, "abc.def");
  assert.equal(keycard(["Authorization: bearer first"], "/a.webm?token=second").token, "first");
  assert.equal(keycard(["User-Agent: VLC/3.0", "User-Agent: other"]).userAgent, "VLC/3.0");
});
