import { strict as assert } from "node:assert";
import { markByForm } from "../../../../manager/config/hidden/mark_by_form.ts";
import { CATALOGUE } from "./secret_planet.ts";

Deno.test("markByForm() puts marks wherever something looks like a secret", () => {
  const shown = {
    "password: hunter-22\nuser: eve\n": "password: •••\nuser: eve\n",
    "password:hunter-22\n": "password:•••\n",
    "  passphrase: |\n    hunter-22\n\n    more\n  user: eve\n": "  passphrase: •••\n  user: eve\n",
    "a: { password: hunter-22, url: x }": "a: { password: •••, url: x }",
    "a: { url: x, \"password\": 'it''s, so' }": 'a: { url: x, "password": ••• }',
    "# password: hunter-22\n": "# password: •••\n",
    "url: 'rtsp://eve:hunter-22@cam/?passphrase=hunter-33'\n": "url: 'rtsp://eve:•••@cam/?passphrase=•••'\n",
    'pipeline: x user-pw="hunter 22" ! y': "pipeline: x user-pw=••• ! y",
    "title: known-word": "title: •••",
  };
  for (const [text, is] of Object.entries(shown)) assert.equal(markByForm(text, CATALOGUE, ["known-word", "p"]), is);
});

Deno.test("markByForm() leaves what is no secret in clear, and what is marked", () => {
  const text =
    "password: !secret CAM\npassphrase: *p\nb: { password: &p •••, pin: \"•••\" }\nurl: 'rtsp://e:•••@a?pass=•••'\n";
  assert.equal(markByForm(text, CATALOGUE, []), text);
});

Deno.test("markByForm() is done at once with long texts that lead nowhere", () => {
  const start = performance.now();
  for (const piece of [" ", "{ ", "- ", "password: ", "password: &", '"', "rtsp://", "a:"]) {
    markByForm(piece.repeat(200_000 / piece.length), CATALOGUE, []);
  }
  assert.ok(performance.now() - start < 10_000, `${performance.now() - start} ms`);
});
