import { strict as assert } from "node:assert";
import { openInput } from "../../../../components/soundcard/open_input.ts";
import "../../../../worker/job/bench/open_libraries.ts";

const isRoot = Deno.uid() === 0;

Deno.test("openInput() says that a device of ALSA is missing when no card is forbidden", async () => {
  const folder = await Deno.makeTempDir();
  await Deno.writeTextFile(`${folder}/controlC0`, "");
  assert.deepEqual(await openInput("hw:77", folder), { problem: "missing", source: "", debug: "" });
  await Deno.remove(folder, { recursive: true });
});

Deno.test({
  name: `openInput() says that cards may not be used${isRoot ? " (needs another user than root)" : ""}`,
  ignore: isRoot,
  async fn() {
    const folder = await Deno.makeTempDir();
    const node = `${folder}/controlC0`;
    await Deno.writeTextFile(node, "", { mode: 0 });
    const expected = { problem: "denied", source: node, debug: `${node}: Permission denied` };
    assert.deepEqual(await openInput("hw:77", folder), expected);
    await Deno.remove(folder, { recursive: true });
  },
});
