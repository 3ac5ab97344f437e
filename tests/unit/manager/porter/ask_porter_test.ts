import { strict as assert } from "node:assert";
import { askPorter, type PorterAnswer } from "../../../../manager/porter/ask_porter.ts";
import { apiBox } from "../../../fixtures/api_box.ts";

/** What is found out about whoever gives such answers. */
async function found(answer: (request: Request) => Response | Promise<Response>): Promise<PorterAnswer> {
  await using server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, answer);
  return await askPorter(`http://127.0.0.1:${server.addr.port}`);
}

Deno.test("askPorter() finds a box, and a porter whose box is away", async () => {
  await using box = await apiBox();
  assert.equal(await found((request) => box.api.fetch(request)), "box");
  assert.equal(await found(() => new Response("", { status: 503, headers: { server: "Runnel" } })), "porter");
});

Deno.test("askPorter() takes no other program for a porter, however well that is", async () => {
  assert.equal(await found(() => Response.json({ status: "ok" })), "none");
  assert.equal(await found(() => new Response("", { status: 503, headers: { server: "nginx" } })), "none");
  await using box = await apiBox();
  await using elsewhere = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, box.api.fetch);
  const { port } = elsewhere.addr;
  assert.equal(await found(() => Response.redirect(`http://127.0.0.1:${port}/healthz`)), "none");
});

Deno.test("askPorter() finds nobody where nobody listens, or no HTTP is spoken", async () => {
  using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const url = `http://127.0.0.1:${listener.addr.port}`;
  const greeted = listener.accept().then(async (peer) => {
    await peer.write(new TextEncoder().encode("220 mail.example ESMTP\r\n"));
    peer.close();
  });
  assert.equal(await askPorter(url), "none");
  await greeted;
  listener.close();
  assert.equal(await askPorter(url), "none");
});

Deno.test("askPorter() ends with the signal of who asks", async () => {
  const asking = new AbortController();
  const release = Promise.withResolvers<Response>();
  await using server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, () => {
    asking.abort();
    return release.promise;
  });
  await assert.rejects(askPorter(`http://127.0.0.1:${server.addr.port}`, asking.signal), { name: "AbortError" });
  release.resolve(new Response());
});
