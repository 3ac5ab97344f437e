import { strict as assert } from "node:assert";
import { definitions } from "../../../components/catalogue.ts";
import { define } from "../../../components/definition.ts";
import { integer, map } from "../../../components/property/mod.ts";
import { typePage } from "../../../manager/reference/type_page.ts";
import { referencePages, writePages } from "../../../manager/reference/write_pages.ts";
import { Texts } from "../../../manager/text/texts.ts";

const FOLDER = "docs/components";
const texts = new Texts();
const english = (id: string, args = {}): string => texts.render({ id, args }, "en");

Deno.test("docs/components/ says what the definitions say; `deno task docs` writes it", () => {
  const pages = referencePages(definitions.values(), english);
  const there = [...Deno.readDirSync(FOLDER)].map(({ name }) => name).toSorted();
  assert.deepEqual(there, [...pages.keys()].toSorted());
  for (const [name, text] of pages) assert.equal(Deno.readTextFileSync(`${FOLDER}/${name}`), text, name);
});

Deno.test("typePage() tells of properties, what stands in them, and what changes on air", () => {
  const definition = define({
    type: "vp8-encoder",
    role: "encoder",
    job: "media",
    properties: { bitrate: integer({ min: 1, max: 9 }), keyframes: map(integer({ min: 2, max: 3 }), { default: {} }) },
    live: ["bitrate"],
    eaters: { default: { media: ["video/raw"] } },
    feeders: { default: { media: "video/vp8" } },
    needs: { elements: ["vp8enc"] },
  });
  const page = typePage(definition, english);
  assert.match(page, /^ {2}bitrate: …\n {2}# keyframes: \{\}$/m);
  assert.match(page, /^\| `bitrate` \|.*\| a whole number from 1 to 9 \| must be given \| yes \|$/m);
  assert.match(page, /^\| `keyframes` \|.*`NAME`: a whole number from 2 to 3.*\| default \{\} \| {2}\|$/m);
  assert.match(page, /^- `vp8enc` \(gstreamer1\.0-plugins-good\)$/m);
});

Deno.test("writePages() removes the pages of types that are no more, and nothing else", async () => {
  const folder = await Deno.makeTempDir();
  try {
    for (const name of ["gone.md", "picture.png"]) await Deno.writeTextFile(`${folder}/${name}`, "");
    await writePages(folder, new Map([["here.md", "text"]]));
    assert.deepEqual([...Deno.readDirSync(folder)].map(({ name }) => name).toSorted(), ["here.md", "picture.png"]);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
