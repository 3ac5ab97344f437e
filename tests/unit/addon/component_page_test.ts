import { strict as assert } from "node:assert";
import { knownTypes } from "../../../manager/component_types/known_types.ts";
import type { ApiComponentType } from "../../../manager/contract/api.ts";
import { addonFolder } from "../../fixtures/addon_folder.ts";
import { apiBox } from "../../fixtures/api_box.ts";

Deno.test("GET component-types tells which types are add-ons, and gives their pages with a login", async () => {
  await using folder = await addonFolder();
  const mirror = await folder.add("mirror", { "page.js": "export function mount() {}" });
  await folder.add("plain");
  await using box = await apiBox({ definitions: await knownTypes(folder.data) });
  const { items }: { items: ApiComponentType[] } = await (await box.ask("/api/v1/component-types")).json();
  const own = items.filter(({ own }) => own).map(({ type, folder, page, title }) => ({ type, folder, page, title }));
  assert.deepEqual(own, [
    { type: "mirror", folder: mirror, page: true, title: "Mirror" },
    { type: "plain", folder: `${folder.data}/components/plain`, page: false, title: "Mirror" },
  ]);
  const webcam = items.find(({ type }) => type === "webcam")!;
  assert.deepEqual([webcam.own, webcam.folder, webcam.page], [false, null, false]);

  const page = await box.ask("/api/v1/component-types/mirror/page.js");
  assert.equal(page.headers.get("content-type"), "text/javascript; charset=utf-8");
  assert.equal(await page.text(), "export function mount() {}");
  for (const type of ["plain", "webcam", "none", "..%2fmirror"]) {
    assert.equal((await box.ask(`/api/v1/component-types/${type}/page.js`)).status, 404, type);
  }
  const stranger = await box.api.request("http://box:8800/api/v1/component-types/mirror/page.js");
  assert.equal(stranger.status, 401);
});
