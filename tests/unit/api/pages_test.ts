import { strict as assert } from "node:assert";
import { type ApiBox, apiBox } from "../../fixtures/api_box.ts";

async function boxWithPages(): Promise<ApiBox> {
  const box = await apiBox();
  await Deno.mkdir(`${box.folder}/dist/assets`, { recursive: true });
  await Deno.writeTextFile(`${box.folder}/dist/index.html`, "<p>viewer");
  await Deno.writeTextFile(`${box.folder}/dist/admin.html`, "<p>admin");
  await Deno.writeTextFile(`${box.folder}/dist/inputs`, "private");
  await Deno.writeTextFile(`${box.folder}/dist/assets/viewer-abc123.js`, "let x;");
  return box;
}

function get(box: ApiBox, path: string, headers: Record<string, string> = {}): Promise<Response> {
  return Promise.resolve(box.api.request(`http://box:8800${path}`, { headers }));
}

Deno.test("/ and /admin/ give the pages, asked for anew each time", async () => {
  await using box = await boxWithPages();
  for (
    const [path, text] of [["/", "<p>viewer"], ["/admin/", "<p>admin"], ["/admin/flows/demo", "<p>admin"]] as const
  ) {
    const response = await get(box, path);
    assert.equal(await response.text(), text);
    assert.equal(response.headers.get("content-type"), "text/html; charset=utf-8");
    assert.equal(response.headers.get("cache-control"), "no-cache");
    const again = await get(box, path, { "if-none-match": response.headers.get("etag")! });
    assert.equal(again.status, 304);
  }
  assert.equal((await get(box, "/admin")).headers.get("location"), "/admin/");
});

Deno.test("/assets/ gives files that never change", async () => {
  await using box = await boxWithPages();
  const response = await get(box, "/assets/viewer-abc123.js");
  assert.equal(await response.text(), "let x;");
  assert.equal(response.headers.get("content-type"), "text/javascript; charset=utf-8");
  assert.match(response.headers.get("cache-control")!, /immutable/);
});

Deno.test("/assets/ gives nothing from elsewhere", async () => {
  await using box = await boxWithPages();
  const paths = [
    "/assets/../inputs",
    "/assets/%2e%2e/inputs",
    "/assets/..%2finputs",
    "/assets/",
    "/assets/none.js",
    "/inputs",
  ];
  for (const path of paths) {
    const response = await get(box, path);
    assert.equal(response.status, 404, path);
    await response.body?.cancel();
  }
});

Deno.test("the pages carry headers that narrow down what they may do", async () => {
  await using box = await boxWithPages();
  const response = await get(box, "/");
  await response.body?.cancel();
  const policy = response.headers.get("content-security-policy")!;
  assert.match(policy, /default-src 'self'/);
  assert.match(policy, /style-src 'self' 'sha256-47DEQpj8HBSa\+\/TImW\+5JCeuQeRkm5NMpJWZG3hSuFU='/);
  assert.match(policy, /frame-ancestors 'none'/);
  assert.doesNotMatch(policy, /unsafe/);
  assert.equal(response.headers.get("x-content-type-options"), "nosniff");
});

Deno.test("/ says how to build the pages when they are missing", async () => {
  await using box = await apiBox();
  const response = await get(box, "/");
  assert.equal(response.status, 503);
  assert.match((await response.json()).detail, /deno task ui/);
});

Deno.test("an unknown path gives a page to a browser and a problem to others", async () => {
  await using box = await boxWithPages();
  const page = await get(box, "/none.webm", { accept: "text/html,*/*" });
  assert.equal(page.status, 404);
  assert.match(await page.text(), /<h1>Nothing here<\/h1>/);
  const problem = await get(box, "/none.webm", { accept: "*/*" });
  assert.equal(problem.status, 404);
  assert.equal((await problem.json()).id, "api-not-found");
});

Deno.test("HEAD for pages and assets answers as GET does, and leaves no file open", async () => {
  await using box = await boxWithPages();
  const open = () => [...Deno.readDirSync("/proc/self/fd")].length;
  for (const path of ["/", "/admin/", "/assets/viewer-abc123.js"]) {
    const asked = await get(box, path);
    await asked.body?.cancel();
    const before = open();
    for (let time = 0; time < 20; time++) {
      const response = await box.api.request(`http://box:8800${path}`, { method: "HEAD" });
      assert.equal(response.status, 200);
      assert.equal(response.body, null);
      assert.deepEqual([...response.headers], [...asked.headers]);
    }
    assert.equal(open(), before, path);
  }
});
