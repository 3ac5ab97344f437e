import { strict as assert } from "node:assert";
import { type ApiBox, apiBox } from "../../fixtures/api_box.ts";

const PASSWORD = "correct horse";
const BOX = "http://box:8800";

function basic(name: string, password: string): Record<string, string> {
  const bytes = new TextEncoder().encode(`${name}:${password}`);
  return { authorization: `Basic ${btoa(String.fromCharCode(...bytes))}` };
}

async function get(box: ApiBox, headers: Record<string, string>): Promise<Response> {
  const response = await box.api.request(`${BOX}/api/v1/planet`, { headers });
  await response.body?.cancel();
  return response;
}

async function logIn(box: ApiBox, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return await box.api.request(`${BOX}/api/v1/session`, {
    method: "POST",
    body: JSON.stringify(body),
    headers: { "content-type": "application/json", ...headers },
  });
}

Deno.test("the API turns away who has not logged in", async () => {
  await using box = await apiBox();
  const response = await box.api.request(`${BOX}/api/v1/planet`);
  assert.equal(response.status, 401);
  assert.match(response.headers.get("www-authenticate")!, /^Basic realm/);
  assert.equal((await response.json()).id, "api-unclaimed");
  await box.people.claim(PASSWORD);
  const claimed = await box.api.request(`${BOX}/api/v1/planet`, { headers: { "sec-fetch-mode": "cors" } });
  assert.match(claimed.headers.get("www-authenticate")!, /^Bearer realm/);
  assert.equal((await claimed.json()).id, "api-login-needed");
});

Deno.test("the API asks for a password by HTTP Basic where a person opens an address or a program does not say more", async () => {
  await using box = await apiBox();
  const schemeFor = async (headers: Record<string, string>) => {
    const response = await box.api.request(`${BOX}/api/v1/planet`, { headers });
    await response.body?.cancel();
    return response.headers.get("www-authenticate")!.split(" ")[0];
  };
  const language = { "accept-language": "es" };
  const page = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
  assert.equal(await schemeFor({ "sec-fetch-mode": "navigate", accept: page, ...language }), "Basic");
  assert.equal(await schemeFor({ accept: page, ...language }), "Basic", "http://box opened by a person");
  assert.equal(await schemeFor({ accept: "*/*", "user-agent": "Wget/1.21" }), "Basic");
  assert.equal(await schemeFor({ "sec-fetch-mode": "cors", accept: "*/*", ...language }), "Bearer");
  assert.equal(await schemeFor({ accept: "*/*", ...language }), "Bearer", "a page of http://box");
  assert.equal(await schemeFor({ accept: "text/event-stream", ...language }), "Bearer", "its events");
});

Deno.test("the API turns away unknown paths below it as well", async () => {
  await using box = await apiBox();
  const response = await box.api.request(`${BOX}/api/v1/none`);
  assert.equal(response.status, 401);
  await response.body?.cancel();
  assert.equal((await (await box.ask("/api/v1/none")).json()).id, "api-not-found");
});

Deno.test("the API takes a password by HTTP Basic", async () => {
  await using box = await apiBox();
  await box.people.claim("pä:ss word");
  assert.equal((await get(box, basic("admin", "pä:ss word"))).status, 200);
  assert.equal((await get(box, basic("admin", "pä:ss word"))).status, 200);
  assert.equal((await get(box, basic("admin", "wrong"))).status, 401);
  assert.equal((await get(box, basic("nobody", "pä:ss word"))).status, 401);
  assert.equal((await get(box, { authorization: "Basic ???" })).status, 400);
  await box.people.changePassword("admin", "another word");
  assert.equal((await get(box, basic("admin", "pä:ss word"))).status, 401);
});

Deno.test("the API takes the local token and no other", async () => {
  await using box = await apiBox();
  assert.equal((await box.ask("/api/v1/planet")).status, 200);
  assert.equal((await get(box, { authorization: "Bearer wrong" })).status, 401);
  assert.equal((await get(box, { authorization: "Bearer" })).status, 401);
});

Deno.test("POST /api/v1/session gives a cookie that no script can read, and DELETE ends it", async () => {
  await using box = await apiBox();
  await box.people.claim(PASSWORD);
  const response = await logIn(box, { password: PASSWORD });
  assert.deepEqual(await response.json(), { name: "admin", role: "admin" });
  const header = response.headers.get("set-cookie")!;
  assert.match(header, /HttpOnly/);
  assert.match(header, /SameSite=Strict/);
  assert.doesNotMatch(header, /Secure/);
  const cookie = header.split(";")[0]!;
  assert.equal((await get(box, { cookie })).status, 200);
  const session = await box.api.request(`${BOX}/api/v1/session`, { headers: { cookie } });
  assert.deepEqual(await session.json(), { name: "admin", role: "admin" });
  const ended = await box.api.request(`${BOX}/api/v1/session`, { method: "DELETE", headers: { cookie, origin: BOX } });
  assert.equal(ended.status, 204);
  assert.equal((await get(box, { cookie })).status, 401);
});

Deno.test("a session counts more than name and password that a browser sends along for a stream", async () => {
  await using box = await apiBox();
  await box.people.claim(PASSWORD);
  const [cookie = ""] = (await logIn(box, { name: "admin", password: PASSWORD })).headers.get("set-cookie")!.split(";");
  const shown = basic("guest", "of a bouncer");
  // More often than an address may guess wrong.
  for (let times = 0; times < 10; times++) assert.equal((await get(box, { ...shown, cookie })).status, 200);
  assert.equal((await get(box, shown)).status, 401);
  assert.equal((await get(box, { ...shown, cookie: "runnel_session=none" })).status, 401);
});

Deno.test("streams end with the login of who reads them", async () => {
  await using box = await apiBox({ heartbeatMs: 10 });
  await box.people.claim(PASSWORD);
  const open = async (path: string, headers: Record<string, string>) => {
    const response = await box.api.request(`${BOX}${path}`, { headers });
    assert.equal(response.status, 200);
    return response.body!.pipeTo(new WritableStream());
  };
  const enter = async () => {
    const response = await logIn(box, { password: PASSWORD });
    await response.body?.cancel();
    return response.headers.get("set-cookie")!.split(";")[0]!;
  };
  const [first, second] = [await enter(), await enter()];
  const events = open("/api/v1/events", { cookie: first });
  const others = [
    open("/api/v1/logs?follow=true", { cookie: second }),
    open("/api/v1/events", basic("admin", PASSWORD)),
  ];
  let ended = 0;
  for (const other of others) void other.then(() => ended++);
  const headers = { cookie: first, origin: BOX };
  await box.api.request(`${BOX}/api/v1/session`, { method: "DELETE", headers });
  await events;
  assert.equal(ended, 0);
  await box.people.changePassword("admin", "another word");
  await Promise.all(others);
});

Deno.test("POST /api/v1/session refuses a wrong password and what is no login", async () => {
  await using box = await apiBox();
  await box.people.claim(PASSWORD);
  const wrong = await logIn(box, { password: "wrong" });
  assert.equal(wrong.status, 401);
  assert.equal((await wrong.json()).id, "api-wrong-password");
  for (const body of [{}, { password: 7 }, { password: "x".repeat(1001) }]) {
    assert.equal((await logIn(box, body)).status, 400);
  }
  const broken = await box.api.request(`${BOX}/api/v1/session`, {
    method: "POST",
    body: "{",
    headers: { "content-type": "application/json" },
  });
  assert.equal(broken.status, 400);
  assert.equal((await broken.json()).id, "api-body-no-json");
});

Deno.test("a session's cookie changes nothing for another site's page", async () => {
  await using box = await apiBox();
  await box.people.claim(PASSWORD);
  const response = await logIn(box, { password: PASSWORD });
  await response.body?.cancel();
  const cookie = response.headers.get("set-cookie")!.split(";")[0]!;
  const stop = (headers: Record<string, string>) =>
    box.api.request(`${BOX}/api/v1/components/demo/camera/stop`, { method: "POST", headers: { cookie, ...headers } });
  assert.equal((await stop({ origin: BOX })).status, 202);
  assert.equal((await stop({ "sec-fetch-site": "same-origin" })).status, 202);
  assert.equal((await stop({})).status, 403);
  assert.equal((await stop({ origin: "http://evil.example" })).status, 403);
  assert.equal((await stop({ origin: "null" })).status, 403);
  assert.equal((await stop({ "sec-fetch-site": "same-site", origin: BOX })).status, 403);
});

Deno.test("a remembered password changes nothing for another site's page", async () => {
  await using box = await apiBox();
  await box.people.claim(PASSWORD);
  const stop = (headers: Record<string, string>) =>
    box.api.request(`${BOX}/api/v1/components/demo/camera/stop`, {
      method: "POST",
      headers: { ...basic("admin", PASSWORD), ...headers },
    });
  assert.equal((await stop({})).status, 202);
  assert.equal((await stop({ "sec-fetch-site": "cross-site" })).status, 403);
  assert.equal((await stop({ origin: "http://evil.example" })).status, 403);
});

Deno.test("the API slows down an address that guesses, and no other", async () => {
  await using box = await apiBox();
  await box.people.claim(PASSWORD);
  const guesser = { "x-forwarded-for": "192.0.2.1" };
  for (let guess = 0; guess < 5; guess++) assert.equal((await logIn(box, { password: "wrong" }, guesser)).status, 401);
  const refused = await logIn(box, { password: PASSWORD }, guesser);
  assert.equal(refused.status, 429);
  assert.equal(refused.headers.get("retry-after"), "1");
  assert.equal((await refused.json()).id, "api-throttled");
  assert.equal((await logIn(box, { password: PASSWORD }, { "x-forwarded-for": "192.0.2.2" })).status, 200);
});

Deno.test("POST /api/v1/setup claims the box once, with the code, and logs in", async () => {
  await using box = await apiBox();
  const code = await box.setupCode.readOrMake();
  const claim = (body: unknown) =>
    box.api.request(`${BOX}/api/v1/setup`, {
      method: "POST",
      body: JSON.stringify(body),
      headers: { "content-type": "application/json", origin: BOX },
    });
  const claimed = async () => (await (await box.api.request(`${BOX}/api/v1/setup`)).json()).claimed;
  assert.equal(await claimed(), false);
  const wrong = await claim({ code: "AAAA-AAAA-AAAA", password: PASSWORD });
  assert.equal(wrong.status, 403);
  assert.equal((await wrong.json()).id, "api-wrong-code");
  assert.equal((await claim({ code, password: "short" })).status, 400);
  const right = await claim({ code: code.toLowerCase().replaceAll("-", " "), password: PASSWORD });
  assert.equal(right.status, 200);
  assert.deepEqual(await right.json(), { name: "admin", role: "admin" });
  const cookie = right.headers.get("set-cookie")!.split(";")[0]!;
  assert.equal((await get(box, { cookie })).status, 200);
  assert.equal(await claimed(), true);
  await assert.rejects(Deno.stat(`${box.folder}/setup-code`), Deno.errors.NotFound);
  const second = await claim({ code, password: PASSWORD });
  assert.equal(second.status, 409);
  assert.equal((await second.json()).id, "api-claimed");
});
