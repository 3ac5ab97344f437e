import { strict as assert } from "node:assert";
import { ownPort } from "../../../manager/check/own_port.ts";
import { writeApiFile } from "../../../manager/data_folder/api_file.ts";
import { type DataFolder, dataFolder, prepareDataFolder } from "../../../manager/data_folder/data_folder.ts";

async function inFolder(test: (folder: DataFolder) => Promise<void>): Promise<void> {
  const folder = dataFolder(await Deno.makeTempDir({ prefix: "runnel-port-" }));
  try {
    prepareDataFolder(folder);
    await test(folder);
  } finally {
    await Deno.remove(folder.path, { recursive: true });
  }
}

/** Somebody who answers on a port, and a porter's file that names it. */
async function whileAnswering(
  folder: DataFolder,
  answer: () => Response,
  test: (port: number) => Promise<void>,
): Promise<void> {
  await using server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, answer);
  const { port } = server.addr;
  await Deno.writeTextFile(folder.porterFile, JSON.stringify({ host: "127.0.0.1", port, pid: Deno.pid }));
  await test(port);
}

Deno.test("ownPort() is the porter's, whatever the box was called by before", () =>
  inFolder(async (folder) => {
    assert.equal(await ownPort(folder), null);
    await writeApiFile(folder.apiFile, { url: "http://127.0.0.1:9", token: "t", pid: 7 });
    for (const status of [200, 503]) {
      const porter = () => new Response("", { status, headers: { server: "Runnel" } });
      await whileAnswering(folder, porter, async (port) => assert.equal(await ownPort(folder), port));
    }
  }));

Deno.test("ownPort() is none when somebody else has the port that a killed porter had, or nobody", () =>
  inFolder(async (folder) => {
    const stranger = () => Response.json({ status: "ok" });
    await whileAnswering(folder, stranger, async () => assert.equal(await ownPort(folder), null));
    assert.equal(await ownPort(folder), null);
  }));
