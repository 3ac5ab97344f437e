import { strict as assert } from "node:assert";
import { launchText } from "../../../components/property/launch_text.ts";
import { list, map, record, secret, SECRET_MARK, text, url } from "../../../components/property/mod.ts";

Deno.test("secret() takes what was written, and neither nothing nor its own mark", () => {
  const property = secret({ optional: true });
  assert.deepEqual(property.parse(" a b "), { ok: true, value: " a b " });
  assert.equal(property.parse("").ok, false);
  assert.equal(property.parse(SECRET_MARK).ok, false);
});

Deno.test("Property.show() leaves secrets and the passwords of URLs out, at any depth", () => {
  const login = record({ user: text({}), password: secret({ optional: true }), url: url({ schemes: ["http"] }) });
  const given = { user: "eve", password: "hunter2", url: "http://eve:hunter2@box/" };
  const shown = { user: "eve", password: SECRET_MARK, url: "http://eve@box/" };
  assert.deepEqual(login.show(given), shown);
  assert.deepEqual(list(login, {}).show([given]), [shown]);
  assert.deepEqual(map(login, {}).show({ a: given }), { a: shown });
  assert.deepEqual(login.show({ ...given, password: null as unknown as string }), { ...shown, password: null });
});

Deno.test("launchText() is shown without the passwords of its elements", () => {
  const written = "rtspsrc location=rtsp://eve:pw@cam/ user-pw=hunter2 ! <video>";
  assert.deepEqual(launchText({}).parse(written), { ok: true, value: written });
  assert.equal(launchText({}).show(written), "rtspsrc location=rtsp://eve@cam/ user-pw=••• ! <video>");
});
