import { strict as assert } from "node:assert";
import { Porter } from "../../../components/porter/porter.ts";
import { ask, eventually, logInto, readAll, withApi, withDoor } from "../../fixtures/porter_door.ts";

Deno.test("Porter passes everything else to the API and says who asks", () =>
  withDoor({}, async (door) => {
    const echo = async (request: Request) =>
      Response.json({
        url: request.url.replace(/^.*?\/\/[^/]*/, ""),
        headers: Object.fromEntries(request.headers),
        body: await request.text(),
      });
    await withApi(door.folder, echo, async () => {
      const answer = await ask(
        door.port,
        "PUT /api/x%20y?z=1 HTTP/1.1\r\nHost: box:8800\r\nConnection: keep-alive, X-Gone\r\nX-Gone: 1\r\nForwarded: for=1.1.1.1\r\n" +
          "X-Forwarded-For: 1.1.1.1\r\nX-Forwarded-Evil: 1\r\nX-Kept: yes\r\nContent-Length: 10\r\n\r\nhello",
        "there",
      );
      const { url, headers, body } = JSON.parse(answer.slice(answer.indexOf("\r\n\r\n") + 4));
      assert.equal(url, "/api/x%20y?z=1");
      assert.equal(body, "hellothere");
      assert.deepEqual(headers, {
        connection: "close",
        "content-length": "10",
        host: "box:8800",
        "x-forwarded-for": "127.0.0.1",
        "x-forwarded-host": "box:8800",
        "x-forwarded-proto": "http",
        "x-kept": "yes",
      });
    });
  }));

Deno.test("Porter passes a chunked body and a large answer whole, with a slow reader", () =>
  withDoor({}, async (door) => {
    const large = new Uint8Array(8 << 20).fill(120);
    await withApi(
      door.folder,
      async (request) => new Response((await request.text()) + "\n" + new TextDecoder().decode(large)),
      async () => {
        using connection = await Deno.connect({ port: door.port });
        const head = "POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n";
        await connection.write(new TextEncoder().encode(head));
        await new Promise((resolve) => setTimeout(resolve, 200));
        const answer = await readAll(connection);
        assert.equal(answer.length - answer.indexOf("\r\n\r\n") - 4, (8 << 20) + 6);
        assert.match(answer, /\r\n\r\nhello\nxxx/);
      },
    );
  }));

Deno.test("Porter passes an upload of some megabytes on", () =>
  withDoor({}, async (door) => {
    await withApi(door.folder, async (request) =>
      new Response(String((await request.arrayBuffer()).byteLength)), async () => {
      const response = await fetch(`http://127.0.0.1:${door.port}/up`, {
        method: "PUT",
        body: new Uint8Array(5 << 20),
      });
      assert.equal(await response.text(), String(5 << 20));
    });
  }));

Deno.test("Porter passes on the answer to an upload that the API refuses before it has read it", () =>
  withDoor({}, async (door) => {
    using api = Deno.listen({ transport: "unix", path: `${door.folder}/api.sock` });
    const refusal = `HTTP/1.1 413 Payload Too Large\r\nConnection: close\r\nContent-Length: 50000\r\n\r\n`;
    const refuse = async (): Promise<void> => {
      using connection = await api.accept();
      await connection.read(new Uint8Array(1024));
      const answer = new Uint8Array([...new TextEncoder().encode(refusal), ...new Uint8Array(50_000).fill(120)]);
      for (let rest = answer; rest.length > 0;) rest = rest.subarray(await connection.write(rest));
    };
    for (const size of [1000, 100_000, 20_000_000]) {
      const refused = refuse();
      using connection = await Deno.connect({ port: door.port });
      const head = `PUT /up HTTP/1.1\r\nHost: a\r\nContent-Length: ${size}\r\n\r\n`;
      await connection.write(new TextEncoder().encode(head));
      const upload = async (): Promise<void> => {
        for (let rest = new Uint8Array(size); rest.length > 0;) rest = rest.subarray(await connection.write(rest));
      };
      // Who goes on for long after the answer is cut off.
      const [answer] = await Promise.all([readAll(connection), upload().catch(() => {})]);
      assert.equal(answer.length, refusal.length + 50_000, `${size}: ${answer.slice(0, 100)}`);
      await refused;
    }
  }));

Deno.test("Porter lets server-sent events flow at once, and ends them when the browser goes", () =>
  withDoor({}, async (door) => {
    const cancelled = Promise.withResolvers<void>();
    const events = () => {
      let timer: ReturnType<typeof setInterval>;
      const body = new ReadableStream<Uint8Array>({
        start: (controller) => {
          timer = setInterval(() => controller.enqueue(new TextEncoder().encode("data: 1\n\n")), 20);
        },
        cancel: () => {
          clearInterval(timer);
          cancelled.resolve();
        },
      });
      return new Response(body, { headers: { "content-type": "text/event-stream" } });
    };
    await withApi(door.folder, events, async () => {
      const connection = await Deno.connect({ port: door.port });
      await connection.write(new TextEncoder().encode("GET /events HTTP/1.1\r\nHost: a\r\n\r\n"));
      const into = new Uint8Array(65536);
      let text = "";
      while ((text.match(/data: 1/g) ?? []).length < 3) {
        text += new TextDecoder().decode(into.subarray(0, (await connection.read(into))!));
      }
      connection.close();
      await cancelled.promise;
    });
  }));

Deno.test("Porter gives a client that has ended its half the answer", () =>
  withDoor({}, async (door) => {
    const slow = async () => {
      await new Promise((resolve) => setTimeout(resolve, 100));
      return new Response("patience");
    };
    await withApi(door.folder, slow, async () => {
      const connection = await Deno.connect({ port: door.port });
      await connection.write(new TextEncoder().encode("GET / HTTP/1.0\r\n\r\n"));
      await connection.closeWrite();
      assert.match(await readAll(connection), /patience$/);
      connection.close();
    });
  }));

Deno.test("Porter answers 503 while the API is down, and 502 when it breaks off", () =>
  withDoor({}, async (door) => {
    assert.match(await ask(door.port, "GET / HTTP/1.0\r\n\r\n"), /^HTTP\/1.1 503 .*\r\nRetry-After: \d+\r\n/s);
    using api = Deno.listen({ transport: "unix", path: `${door.folder}/api.sock` });
    const broken = ask(door.port, "GET / HTTP/1.0\r\n\r\n");
    (await api.accept()).close();
    assert.match(await broken, /^HTTP\/1.1 502 .*\r\nRetry-After: \d+\r\n/s);
  }));

/** A request whose body never comes. */
async function halfRequest(port: number, hostname = "127.0.0.1"): Promise<Deno.TcpConn> {
  const connection = await Deno.connect({ port, hostname });
  await connection.write(new TextEncoder().encode("PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nhalf"));
  return connection;
}

Deno.test("Porter gives one address no more than half of all requests under way, and others the rest", () =>
  withDoor({}, async (door) => {
    const porter = new Porter({ reactor: door.reactor, log: logInto([]), runFolder: door.folder, relayLimit: 8 });
    const { port } = porter.listen({ host: "::", port: 0 });
    let asked = 0;
    const readsAll = async (request: Request) => {
      asked++;
      return new Response(await request.text());
    };
    try {
      await withApi(door.folder, readsAll, async () => {
        const half = await Promise.all(Array.from({ length: 4 }, () => halfRequest(port)));
        await eventually(() => asked === 4);
        assert.match(await ask(port, "GET / HTTP/1.0\r\n\r\n"), /^HTTP\/1.1 503 .*\r\nRetry-After: \d+\r\n/s);
        using other = await halfRequest(port, "::1");
        for (const connection of [other, ...half]) {
          await connection.write(new TextEncoder().encode(" done"));
          assert.match(await readAll(connection), /half done$/);
        }
        assert.match(await ask(port, "GET / HTTP/1.0\r\n\r\n"), /^HTTP\/1\.. 200 /);
        for (const connection of half) connection.close();
      });
    } finally {
      porter.close();
    }
  }));

Deno.test("Porter ends a request that is not sent whole in time, and no other", () =>
  withDoor({ requestTimeoutMs: 300 }, async (door) => {
    const answers = async (request: Request) => {
      if (request.method === "GET") await new Promise((resolve) => setTimeout(resolve, 1500));
      // The half that never comes fails.
      return new Response(await request.text().catch(String));
    };
    await withApi(door.folder, answers, async () => {
      using half = await halfRequest(door.port);
      const patient = ask(door.port, "GET / HTTP/1.0\r\n\r\n");
      assert.match(await readAll(half), /^HTTP\/1.1 408 /);
      assert.match(await patient, /^HTTP\/1\.. 200 /);
    });
  }));
