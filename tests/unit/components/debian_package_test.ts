import { strict as assert } from "node:assert";
import { debianPackage } from "../../../components/debian_package.ts";

const { signal } = new AbortController();
const hasDpkg = await debianPackage("libc.so.6", signal) !== null;
const needs = hasDpkg ? "" : " (needs dpkg)";

Deno.test({
  name: `debianPackage() names package and version of a library${needs}`,
  ignore: !hasDpkg,
  fn: async () => {
    assert.match(await debianPackage("libc.so.6", signal) ?? "", /^libc6 \d\S+$/);
    const plugin = `/usr/lib/${Deno.build.arch}-linux-gnu/gstreamer-1.0/libgstcoreelements.so`;
    assert.match(await debianPackage(plugin, signal) ?? "", /^libgstreamer1\.0-0 1\.\S+$/);
  },
});

Deno.test("debianPackage() gives nothing for a file of no package, or a name that is none", async () => {
  assert.equal(await debianPackage("libno-such-thing.so.77", signal), null);
  assert.equal(await debianPackage("lib*.so; true", signal), null);
});
