import { strict as assert } from "node:assert";
import { catalogue, definitions } from "../../../../components/catalogue.ts";
import { openAddons } from "../../../../components/addon/open_addons.ts";
import { openCatalogue } from "../../../../components/addon/open_catalogue.ts";

const GOOD = `import { define, integer } from "runnel/definition";
export const definition = define({
  type: "TYPE",
  role: "converter",
  job: "media",
  properties: { size: integer({ min: 1, max: 9, default: 2 }) },
  eaters: { default: { media: ["video/raw"] } },
  feeders: { default: { media: "video/raw" } },
  needs: {},
});
`;
const RUN = "export function run() {}\n";

/** A data folder with these files below `components/`. */
async function withFolder(files: Record<string, string>, test: (folder: string) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir({ prefix: "runnel-addons-" });
  try {
    for (const [path, text] of Object.entries(files)) {
      const file = `${folder}/components/${path}`;
      await Deno.mkdir(file.slice(0, file.lastIndexOf("/")), { recursive: true });
      await Deno.writeTextFile(file, text);
    }
    await test(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** What is said of a folder `x` with such a definition, without the folder's own path. */
async function saidOf(definition: string, more: Record<string, string> = { "x/run.ts": RUN }): Promise<string> {
  let said = "";
  await withFolder({ "x/definition.ts": definition, ...more }, async (folder) => {
    const { types, leftOut } = await openAddons(folder, { builtIn: definitions });
    assert.equal(types.size, 0);
    const { id, args } = leftOut.get("x")!;
    said = `${id} ${Object.values(args).join(" | ")}`.replaceAll(`${folder}/components/`, "");
  });
  return said;
}

Deno.test("openAddons() finds nothing where there is no such folder, or a file in its place", async () => {
  await withFolder({}, async (folder) => {
    assert.equal((await openAddons(folder, { builtIn: definitions })).types.size, 0);
    await Deno.writeTextFile(`${folder}/components`, "");
    assert.equal((await openAddons(folder, { builtIn: definitions })).types.size, 0);
  });
});

Deno.test("openAddons() takes what is right, whatever lies beside it", async () => {
  const files = {
    "big-mirror/definition.ts": GOOD.replace("TYPE", "big-mirror"),
    "big-mirror/run.ts": RUN,
    "broken/definition.ts": "export const = ;",
    "broken/run.ts": RUN,
    ".git/config": "",
    "_old/definition.ts": "",
    "notes.md": "",
  };
  await withFolder(files, async (folder) => {
    const { types, leftOut } = await openAddons(folder, { builtIn: definitions });
    assert.deepEqual([...types.keys()], ["big-mirror"]);
    assert.equal(types.get("big-mirror")!.folder, `${folder}/components/big-mirror`);
    assert.equal(types.get("big-mirror")!.definition.role, "converter");
    assert.deepEqual([...leftOut.keys()], ["broken"]);
  });
});

Deno.test("openAddons() does not touch the way of running, and openCatalogue() only when it is asked for", async () => {
  const files = { "x/definition.ts": GOOD.replace("TYPE", "x"), "x/run.ts": `throw new Error("has been run");` };
  await withFolder(files, async (folder) => {
    assert.equal((await openAddons(folder, { builtIn: definitions })).types.size, 1);
    const all = await openCatalogue(folder);
    assert.equal(all.size, catalogue.size + 1);
    await assert.rejects(all.get("x")!.run(), /has been run/);
  });
});

Deno.test("openAddons() says of a folder that is no type which file is wrong, and why", async () => {
  const good = GOOD.replace("TYPE", "x");
  assert.equal(await saidOf(good, {}), "addon-file-missing x | run.ts");
  assert.match(await saidOf("export const = ;"), /^addon-wrong x\/definition\.ts \| .*(Expected|Unexpected)/);
  assert.match(await saidOf(`import "./gone.ts";`), /^addon-wrong x\/definition\.ts \| .*gone\.ts/);
  assert.match(await saidOf(`throw new Error("not today");`), /not today$/);
  assert.match(await saidOf("export const other = 1;"), /it exports no definition$/);
  assert.equal(await saidOf(GOOD.replace("TYPE", "y")), "addon-other-type x/definition.ts | x | y");
});

Deno.test("openAddons() gives a definition up that waits for what does not come", async () => {
  // It comes at the end: the runner takes a module that waits for ever for a fault of its own.
  const event = "end of the test";
  const definition = `await new Promise((resolve) => addEventListener(${JSON.stringify(event)}, resolve));`;
  assert.match(await saidOf(definition), /not loaded within 5 s$/);
  dispatchEvent(new Event(event));
});

Deno.test("openAddons() refuses names that no type can have, and those of the program", async () => {
  await withFolder({ "Mirror/run.ts": RUN, "webcam/run.ts": RUN }, async (folder) => {
    const { leftOut } = await openAddons(folder, { builtIn: definitions });
    assert.deepEqual([...leftOut].map(([name, { id }]) => [name, id]), [
      ["Mirror", "addon-name"],
      ["webcam", "addon-taken"],
    ]);
  });
});
