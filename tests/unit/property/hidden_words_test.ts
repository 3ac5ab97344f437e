import { strict as assert } from "node:assert";
import { hiddenWords, withoutSecrets } from "../../../components/property/hidden_words.ts";
import { map, secret, text, url } from "../../../components/property/mod.ts";

Deno.test("hiddenWords() finds secrets, and passwords of URLs as written and as meant", () => {
  const properties = { name: text({}), key: map(secret({}), {}), url: url({ schemes: ["http"] }) };
  const values = { name: "camera", key: { a: "one" }, url: "http://eve:p%40ss@box/?passphrase=two" };
  assert.deepEqual(hiddenWords(properties, values), ["one", "p%40ss", "p@ss", "two"]);
});

Deno.test("withoutSecrets() takes words out in all forms in which native libraries write them", () => {
  const word = 'a"b\\c';
  const said = `a"b\\c, "${JSON.stringify(word)}", ${JSON.stringify(JSON.stringify(word))}, ${
    encodeURIComponent(word)
  }`;
  assert.doesNotMatch(withoutSecrets(said, [word]), /b\\*c|b%5C/);
  assert.equal(withoutSecrets("a cat", ["cat"]), "a cat");
});

Deno.test("withoutSecrets() knows passwords by where they stand, and leaves all else", () => {
  const shown = {
    "open rtsp://eve:pw@cam/live failed": "open rtsp://eve@cam/live failed",
    'location="rtsp://eve:pw@cam/live" user-pw="x \\" y" latency=1':
      'location="rtsp://eve@cam/live" user-pw=••• latency=1',
    'n\\nproxy-pw=NULL\\nuser-pw=\\"bob\\"\\nuser-id=\\"eve\\"': 'n\\nproxy-pw=NULL\\nuser-pw=•••\\nuser-id=\\"eve\\"',
    'location=\\"rtsp://eve:a-password-that-was-cu…\\"': 'location=\\"rtsp://eve…\\"',
    "srtsrc uri=srt://a?passphrase=x&mode=caller passphrase=y":
      "srtsrc uri=srt://a?passphrase=…&mode=caller passphrase=•••",
    "http://cam:8000/a and 12:30@noon": "http://cam:8000/a and 12:30@noon",
  };
  for (const [said, is] of Object.entries(shown)) assert.equal(withoutSecrets(said, []), is);
});
