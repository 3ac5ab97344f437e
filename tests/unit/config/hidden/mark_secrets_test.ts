import { strict as assert } from "node:assert";
import { markSecrets } from "../../../../manager/config/hidden/mark_secrets.ts";
import { CATALOGUE, planetWith, real, STYLES } from "./secret_planet.ts";

/** A value that is written anew for its mark, because its escapes are no words. */
const REWRITTEN: { readonly [style: string]: string } = {
  "an address that needs escapes": `"rtsp://eve:•••@cam/"`,
};

for (const [style, marked] of Object.entries(STYLES)) {
  Deno.test(`markSecrets() puts marks in the place of secrets, and leaves every other byte: ${style}`, () => {
    const shown = planetWith(marked.replaceAll(/‹[^›]*›/g, REWRITTEN[style] ?? "•••"));
    assert.equal(markSecrets(real(marked), CATALOGUE), shown);
  });
}

Deno.test("markSecrets() leaves what no component uses as a secret", () => {
  const text = planetWith(
    "      # password: hunter-22\n" +
      "      a: { type: srt-source, url: 'srt://a:1', passphrase: !secret hunter-22, label: hunter-22 }\n" +
      "      b: { type: keyed, password: hunter-22 }\n      _c: { passphrase: hunter-22 }\n",
  );
  assert.equal(markSecrets(text, CATALOGUE), text);
});

Deno.test("markSecrets() goes by the name and the form where the type does not tell", () => {
  const text = planetWith(
    "      a: { type: rtsp-sorce, password: ‹hunter-22›, location: 'rtsp://eve:‹hunter-33›@cam' }\n" +
      "      b: { type: video-test, passphrase: [‹hunter-44›], constructor: 1 }\n" +
      "      c: { type: keyed, people: { constructor: { toString: x, pin: ‹4711› } } }\n",
  );
  assert.equal(
    markSecrets(text.replaceAll(/[‹›]/g, ""), CATALOGUE),
    text.replaceAll(/‹[^›]*›/g, "•••"),
  );
});

Deno.test("markSecrets() takes what an alias uses as a secret from where it stands", () => {
  const text = "_p: &p hunter-22\n" + planetWith("      a: { type: srt-source, url: 'srt://a:1', passphrase: *p }\n");
  assert.equal(markSecrets(text, CATALOGUE), text.replace("hunter-22", "•••"));
});

Deno.test("markSecrets() hides the whole of what is an address in one place and a secret in another", () => {
  for (const [first, second] of [["url", "passphrase"], ["passphrase", "url"]]) {
    const text = planetWith(`      a: { type: srt-source, ${first}: &u ‹'srt://a:1?pass=hunter'›, ${second}: *u }\n`);
    assert.equal(markSecrets(text.replaceAll(/[‹›]/g, ""), CATALOGUE), text.replace(/‹[^›]*›/, "•••"));
  }
});

Deno.test("markSecrets() can tell nothing of what is not YAML", () => {
  assert.equal(markSecrets("planet: {", CATALOGUE), null);
});
