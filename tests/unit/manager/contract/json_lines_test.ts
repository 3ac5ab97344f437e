import { strict as assert } from "node:assert";
import {
  encodeJsonLine,
  JsonLineError,
  JsonLineWriter,
  readJsonLines,
} from "../../../../manager/contract/json_lines.ts";

function stream(...chunks: (string | Uint8Array)[]): ReadableStream<Uint8Array> {
  const bytes = chunks.map((chunk) => typeof chunk === "string" ? new TextEncoder().encode(chunk) : chunk);
  return ReadableStream.from(bytes);
}

async function readAll(readable: ReadableStream<Uint8Array>, maxBytes = 100): Promise<unknown[]> {
  return await Array.fromAsync(readJsonLines(readable, maxBytes));
}

/** Writes one byte of what it is given, as a socket under pressure may. */
class OneByteOut {
  readonly bytes: number[] = [];
  async write(bytes: Uint8Array): Promise<number> {
    await Promise.resolve();
    this.bytes.push(...bytes.subarray(0, 1));
    return 1;
  }
  get text(): string {
    return new TextDecoder().decode(new Uint8Array(this.bytes));
  }
}

Deno.test("readJsonLines() gives each value when lines are split over chunks anyhow", async () => {
  assert.deepEqual(await readAll(stream('{"a":1}\n{"b"', ":", "2}", "\n\n3\n")), [{ a: 1 }, { b: 2 }, 3]);
});

Deno.test("readJsonLines() joins characters when a chunk ends within one", async () => {
  const bytes = encodeJsonLine("ñ€");
  assert.deepEqual(await readAll(stream(bytes.subarray(0, 2), bytes.subarray(2, 5), bytes.subarray(5))), ["ñ€"]);
});

Deno.test("readJsonLines() takes a line when it has exactly the bytes allowed", async () => {
  assert.deepEqual(await readAll(stream('"abc', 'de"\n'), 7), ["abcde"]);
});

Deno.test("readJsonLines() throws when a line is too long, before its end is seen", async () => {
  await assert.rejects(readAll(stream('"abcdef"\n'), 7), JsonLineError);
  await assert.rejects(readAll(stream('"abcd', "efgh"), 7), /at most 7 bytes: got 9/);
});

Deno.test("readJsonLines() throws when a line is not JSON, not UTF-8 or cut off", async () => {
  await assert.rejects(readAll(stream("{]\n")), /not JSON/);
  await assert.rejects(readAll(stream(new Uint8Array([34, 0xff, 34, 10]))), /not JSON in UTF-8/);
  await assert.rejects(readAll(stream('{"a":1}\n{"b"')), /ended within it: got 4 bytes/);
});

Deno.test("readJsonLines() cancels the stream when the reader leaves the loop", async () => {
  let cancelled = false;
  const readable = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(encodeJsonLine(1)),
    cancel: () => void (cancelled = true),
  });
  for await (const value of readJsonLines(readable, 100)) {
    assert.equal(value, 1);
    break;
  }
  assert.equal(cancelled, true);
});

Deno.test("encodeJsonLine() throws when a value is none of JSON's", () => {
  assert.throws(() => encodeJsonLine(undefined), /only JSON values are allowed: got undefined/);
});

Deno.test("JsonLineWriter.write() keeps lines whole and in order when the peer takes few bytes at once", async () => {
  const out = new OneByteOut();
  const writer = new JsonLineWriter(out);
  await Promise.all([writer.write({ a: 1 }), writer.write("two"), writer.write(3)]);
  assert.equal(out.text, '{"a":1}\n"two"\n3\n');
});

Deno.test("JsonLineWriter.write() throws when too much waits for the peer", async () => {
  const writer = new JsonLineWriter(new OneByteOut(), { maxPendingBytes: 8 });
  const first = writer.write("abcd");
  await assert.rejects(writer.write("abcd"), /at most 8 bytes may wait for the peer: got 14/);
  await first;
  await writer.write("abcd");
});

Deno.test("JsonLineWriter.write() fails for good when the connection has failed", async () => {
  const writer = new JsonLineWriter({ write: () => Promise.reject(new Error("broken pipe")) });
  await assert.rejects(writer.write(1), /broken pipe/);
  await assert.rejects(writer.write(2), /broken pipe/);
});
