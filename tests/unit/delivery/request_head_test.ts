import { strict as assert } from "node:assert";
import fc from "fast-check";
import {
  findHeadEnd,
  headerValues,
  MAX_HEAD_BYTES,
  parseRequestHead,
} from "../../../components/_delivery/request_head.ts";

function bytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function parse(text: string): ReturnType<typeof parseRequestHead> {
  return parseRequestHead(bytes(text));
}

function read(text: string): { path: string; query: string; target: string; host: string | null; version: string } {
  const result = parse(text);
  assert.ok(result.ok, text);
  const { path, query, target, host, version } = result.head;
  return { path, query, target, host, version };
}

function status(text: string): number {
  const result = parse(text);
  return result.ok ? 200 : result.status;
}

const HOST = "Host: box\r\n";

Deno.test("parseRequestHead() reads method, target, version and headers", () => {
  const result = parse("GET /a%20b?x=%2F?y HTTP/1.1\r\nHost: box:8800\r\nAccept:  */* \r\nX-Empty:\r\n\r\n");
  assert.deepEqual(result, {
    ok: true,
    head: {
      method: "GET",
      target: "/a%20b?x=%2F?y",
      path: "/a b",
      query: "x=%2F?y",
      version: "1.1",
      headers: [{ name: "Host", value: "box:8800" }, { name: "Accept", value: "*/*" }, { name: "X-Empty", value: "" }],
      host: "box:8800",
    },
  });
});

Deno.test("parseRequestHead() takes HTTP/1.0 without a host, and absolute targets", () => {
  assert.deepEqual(read("GET /x HTTP/1.0\r\n\r\n"), {
    path: "/x",
    query: "",
    target: "/x",
    host: null,
    version: "1.0",
  });
  assert.deepEqual(read(`GET http://other:80 HTTP/1.1\r\n${HOST}\r\n`), {
    path: "/",
    query: "",
    target: "/",
    host: "other:80",
    version: "1.1",
  });
  assert.equal(read(`GET http://other/%C3%A4?q HTTP/1.1\r\n${HOST}\r\n`).path, "/ä");
});

Deno.test("parseRequestHead() passes over an empty line before the request line", () => {
  assert.deepEqual(parse(`\r\nGET /x HTTP/1.1\r\n${HOST}\r\n`), parse(`GET /x HTTP/1.1\r\n${HOST}\r\n`));
});

Deno.test("parseRequestHead() decodes a path once", () => {
  assert.equal(read("GET /%2541 HTTP/1.0\r\n\r\n").path, "/%41");
});

Deno.test("parseRequestHead() refuses what two readers could understand differently", () => {
  const refused = [
    `GET /x HTTP/1.1\r\n${HOST}Content-Length: 1\r\nContent-Length: 1\r\n\r\n`,
    `GET /x HTTP/1.1\r\n${HOST}Content-Length: 1, 1\r\n\r\n`,
    `GET /x HTTP/1.1\r\n${HOST}Content-Length: +1\r\n\r\n`,
    `GET /x HTTP/1.1\r\n${HOST}Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n`,
    `GET /x HTTP/1.1\r\n${HOST}Transfer-Encoding: gzip, chunked\r\n\r\n`,
    `GET /x HTTP/1.1\r\n${HOST}Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n`,
    "GET /x HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n",
    `GET /x HTTP/1.1\r\n${HOST}X-A: 1\r\n folded\r\n\r\n`,
    `GET /x HTTP/1.1\r\n${HOST}X-A : 1\r\n\r\n`,
    `GET /x HTTP/1.1\r\n${HOST}: 1\r\n\r\n`,
    `GET /x HTTP/1.1\r\n${HOST}no colon\r\n\r\n`,
    `GET /x HTTP/1.1\r\n${HOST}X-A: a\rb\r\n\r\n`,
    `GET /x HTTP/1.1\r\n${HOST}X-A: a\0b\r\n\r\n`,
    `GET /x HTTP/1.1\n${HOST}\r\n`,
    "GET /x HTTP/1.1\r\n\r\n",
    `GET /x HTTP/1.1\r\n${HOST}${HOST}\r\n`,
    "GET /x HTTP/1.1\r\nHost: a b\r\n\r\n",
    'GET /x HTTP/1.1\r\nHost: a"b\r\n\r\n',
    "GET /x HTTP/1.1\r\nHost: box:65536\r\n\r\n",
    "GET /x HTTP/1.1\r\nHost: 256.0.0.1\r\n\r\n",
    `GET http://box:65536/x HTTP/1.1\r\n${HOST}\r\n`,
    `GET  /x HTTP/1.1\r\n${HOST}\r\n`,
    `GET /x  HTTP/1.1\r\n${HOST}\r\n`,
    `GET /x y HTTP/1.1\r\n${HOST}\r\n`,
    `GET x HTTP/1.1\r\n${HOST}\r\n`,
    `GET * HTTP/1.1\r\n${HOST}\r\n`,
    `CONNECT box:443 HTTP/1.1\r\n${HOST}\r\n`,
    `G(T /x HTTP/1.1\r\n${HOST}\r\n`,
    `GET /x HTTP/11\r\n${HOST}\r\n`,
    "GET /x\r\n\r\n",
    `GET /a%2Fb HTTP/1.1\r\n${HOST}\r\n`,
    `GET /a%2fb HTTP/1.1\r\n${HOST}\r\n`,
    `GET /a%00 HTTP/1.1\r\n${HOST}\r\n`,
    `GET /a%FF HTTP/1.1\r\n${HOST}\r\n`,
    `GET /a%zz HTTP/1.1\r\n${HOST}\r\n`,
    `GET /a/../b HTTP/1.1\r\n${HOST}\r\n`,
    `GET /a/%2e%2E/b HTTP/1.1\r\n${HOST}\r\n`,
    `GET /a#b HTTP/1.1\r\n${HOST}\r\n`,
    `GET /ä HTTP/1.1\r\n${HOST}\r\n`,
    `\r\n\r\nGET /x HTTP/1.1\r\n${HOST}\r\n`,
    ` \r\nGET /x HTTP/1.1\r\n${HOST}\r\n`,
    `GET http://a"b/x HTTP/1.1\r\n${HOST}\r\n`,
  ];
  for (const text of refused) assert.equal(status(text), 400, JSON.stringify(text));
});

Deno.test("parseRequestHead() refuses other versions and too many headers by their own status", () => {
  assert.equal(status(`GET /x HTTP/2.0\r\n${HOST}\r\n`), 505);
  assert.equal(status(`GET /x HTTP/1.1\r\n${HOST}${"X-A: 1\r\n".repeat(100)}\r\n`), 431);
});

Deno.test("findHeadEnd() finds the end however the bytes are cut", () => {
  const plain = `GET /x HTTP/1.1\r\n${HOST}\r\nbody`;
  for (const text of [plain, `\r\n${plain}`]) {
    const all = bytes(text);
    for (let cut = 0; cut <= all.length; cut++) {
      const first = findHeadEnd(all.subarray(0, cut));
      assert.equal(first === 0 ? findHeadEnd(all, cut) : first, text.length - 4, String(cut));
    }
  }
  const bare = bytes("GET /x HTTP/1.1\rX");
  assert.equal(findHeadEnd(bare.subarray(0, 16)), 0);
  assert.notEqual(findHeadEnd(bare, 16), 0);
});

Deno.test("findHeadEnd() refuses what is too large or can be no head", () => {
  assert.equal(findHeadEnd(bytes("a".repeat(MAX_HEAD_BYTES - 1))), 0);
  assert.deepEqual(findHeadEnd(bytes("a".repeat(MAX_HEAD_BYTES))), {
    status: 431,
    reason: `longer than ${MAX_HEAD_BYTES} bytes`,
  });
  for (const text of ["\x16\x03\x01", "GET / HTTP/1.0\n\n", "\n", "\r\n\r\n"]) {
    const end = findHeadEnd(bytes(text));
    assert.ok(typeof end !== "number" && end.status === 400, JSON.stringify(text));
  }
});

Deno.test("headerValues() gives each line of a header in any case", () => {
  const result = parse(`GET / HTTP/1.1\r\n${HOST}X-a: 1\r\nx-A: 2\r\n\r\n`);
  assert.ok(result.ok);
  assert.deepEqual(headerValues(result.head, "x-a"), ["1", "2"]);
});

Deno.test("parseRequestHead() stays whole and strict under 100,000 hostile heads", () => {
  const byte = fc.constantFrom(..."\r\n\t :/%.?#*,;0aZGET\x00\x7f\x80\xffHTTP/1.1").map(String);
  const line = fc.oneof(
    fc.constantFrom(
      "GET /x HTTP/1.1",
      "POST http://h/ HTTP/1.0",
      "Host: a",
      "Content-Length: 3",
      "Transfer-Encoding: chunked",
    ),
    fc.array(byte, { maxLength: 24 }).map((each) => each.join("")),
  );
  const head = fc.array(line, { maxLength: 6 }).map((lines) => `${lines.join("\r\n")}\r\n\r\n`);
  fc.assert(
    fc.property(head, (text) => {
      const end = findHeadEnd(bytes(text));
      if (typeof end !== "number") return [400, 431, 505].includes(end.status);
      const result = parse(text.slice(0, end));
      if (!result.ok) return [400, 431, 505].includes(result.status);
      const { head } = result;
      const lengths = headerValues(head, "content-length").length + headerValues(head, "transfer-encoding").length;
      const sound = head.path.startsWith("/") && !head.path.includes("\0") && !/[\r\n ]/.test(head.target);
      return sound && lengths <= 1 &&
        head.headers.every(({ name, value }) => !/[\s:]/.test(name) && !/[\r\n\0]/.test(value));
    }),
    { numRuns: 100_000 },
  );
});
