import { strict as assert } from "node:assert";
import { readApiFile, writeApiFile } from "../../../../manager/data_folder/api_file.ts";
import { localUrl, readPorterAddress, shownAddress } from "../../../../manager/porter/porter_address.ts";

async function inFolder(test: (path: string) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir({ prefix: "runnel-files-" });
  try {
    await test(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("localUrl() gives what a browser on this machine would use", () => {
  assert.equal(localUrl({ host: "::", port: 8800 }), "http://127.0.0.1:8800");
  assert.equal(localUrl({ host: "0.0.0.0", port: 8800 }), "http://127.0.0.1:8800");
  assert.equal(localUrl({ host: "::1", port: 8800 }), "http://[::1]:8800");
  assert.equal(localUrl({ host: "192.168.1.5", port: 80 }), "http://192.168.1.5:80");
});

Deno.test("shownAddress() reads what a porter shows", () => {
  assert.deepEqual(shownAddress("[::]:8800"), { host: "::", port: 8800 });
  assert.deepEqual(shownAddress("[2001:db8::1]:80"), { host: "2001:db8::1", port: 80 });
  assert.deepEqual(shownAddress("127.0.0.1:8123"), { host: "127.0.0.1", port: 8123 });
  assert.equal(shownAddress("no where"), null);
});

Deno.test("readPorterAddress() waits for the file, and passes over another one", () =>
  inFolder(async (folder) => {
    const path = `${folder}/porter.json`;
    assert.equal(await readPorterAddress(path), null);
    await Deno.writeTextFile(path, '{"host":"::","port":8800,"pid":7,"later":"field"}');
    assert.deepEqual(await readPorterAddress(path), { host: "::", port: 8800, pid: 7 });
    for (const broken of ['{"host":"::","port":0,"pid":7}', '{"host":"::","port":8800}', ""]) {
      await Deno.writeTextFile(path, broken);
      assert.equal(await readPorterAddress(path), null);
    }
  }));

Deno.test("readApiFile() gives what writeApiFile() wrote, for the box's user alone", () =>
  inFolder(async (folder) => {
    const path = `${folder}/api.json`;
    assert.equal(await readApiFile(path), null);
    const content = { url: "http://localhost:8800", token: "t", pid: 7 };
    await writeApiFile(path, content);
    assert.equal((await Deno.stat(path)).mode! & 0o777, 0o600);
    assert.deepEqual(await readApiFile(path), content);
    for (const broken of ["", "{", "{}", '{"url":"x","token":"","pid":0}']) {
      await Deno.writeTextFile(path, broken);
      assert.equal(await readApiFile(path), null);
    }
  }));
