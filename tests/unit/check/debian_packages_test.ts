import { strict as assert } from "node:assert";
import { definitions } from "../../../components/catalogue.ts";
import { elementOrigin, withPackage } from "../../../manager/check/debian_packages.ts";
import { FEED_ELEMENTS } from "../../../manager/check/machine_needs.ts";

const NEEDED = new Set([
  ...FEED_ELEMENTS,
  ...[...definitions.values()].flatMap(({ needs }) => [...needs.elements ?? [], ...needs.anyElement ?? []]),
]);

Deno.test("elementOrigin() knows every element that a type needs", () => {
  for (const element of NEEDED) assert.ok(elementOrigin(element) !== null, element);
});

Deno.test("elementOrigin() knows nothing of an element that only an add-on needs", () => {
  assert.equal(elementOrigin("nosuch"), null);
  assert.equal(withPackage("nosuch"), "nosuch");
});

Deno.test("elementOrigin() says what dpkg says of the elements that are installed", async () => {
  // Lines are `plugin:  element: what it is`.
  const listed = await output("gst-inspect-1.0", []);
  const plugins = new Map([...listed.matchAll(/^(\S+): {2}(\S+):/gm)].map(([, plugin, element]) => [element, plugin]));
  const origins = [...NEEDED].filter((element) => plugins.has(element)).map((element) => {
    const origin = elementOrigin(element);
    assert.equal(origin?.plugin, plugins.get(element), element);
    return origin!;
  });
  for (const name of new Set(origins.map((origin) => origin.package))) {
    const files = await output("dpkg", ["-L", name]);
    const wanted = origins.filter((origin) => origin.package === name).map(({ plugin }) => `/libgst${plugin}.so\n`);
    assert.deepEqual(wanted.filter((file) => !files.includes(file)), [], name);
  }
});

async function output(program: string, args: string[]): Promise<string> {
  const { stdout } = await new Deno.Command(program, { args, stderr: "null" }).output();
  return new TextDecoder().decode(stdout);
}
