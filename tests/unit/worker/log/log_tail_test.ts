import { strict as assert } from "node:assert";
import { LogTail } from "../../../../worker/log/log_tail.ts";

/** A log in a temporary folder, and what a tail found in it. */
class TailBox {
  readonly #folder = Deno.makeTempDirSync();
  readonly path = `${this.#folder}/x.log`;
  readonly lines: string[] = [];
  readonly times: Date[] = [];
  readonly tail: LogTail;

  constructor() {
    this.tail = new LogTail(this.path, {
      onLine: (line, at) => {
        this.lines.push(line);
        this.times.push(at);
      },
    });
  }

  write(text: string): void {
    Deno.writeTextFileSync(this.path, text, { append: true });
  }

  async pollAll(): Promise<string[]> {
    for (let i = 0; i < 3; i++) await this.tail.poll();
    return this.lines.splice(0);
  }

  [Symbol.dispose](): void {
    this.tail.close();
    Deno.removeSync(this.#folder, { recursive: true });
  }
}

Deno.test("LogTail.poll() waits for a file that is not there yet, and for the end of a line", async () => {
  using box = new TailBox();
  assert.deepEqual(await box.pollAll(), []);
  box.write("one\ntw");
  assert.deepEqual(await box.pollAll(), ["one"]);
  box.write("o\n\nthree\n");
  assert.deepEqual(await box.pollAll(), ["two", "three"]);
});

Deno.test("LogTail.poll() reads only whole lines from the end of a long file, and dates them by its last change", async () => {
  using box = new TailBox();
  box.write("old line\n".repeat(20_000) + "last\n");
  Deno.utimeSync(box.path, new Date("2020-01-01"), new Date("2020-01-01"));
  const lines = await box.pollAll();
  assert(lines.length < 15_000);
  assert.deepEqual(new Set(lines), new Set(["old line", "last"]));
  assert.deepEqual(box.times[0], new Date("2020-01-01"));
});

Deno.test("LogTail.poll() leaves out what it cannot read in time, but not the end", async () => {
  using box = new TailBox();
  box.write("first\n");
  assert.deepEqual(await box.pollAll(), ["first"]);
  box.write("flood\n".repeat(200_000) + "last\n");
  const lines = await box.pollAll();
  assert(lines.length < 25_000);
  assert.equal(lines.at(-1), "last");
});

Deno.test("LogTail.poll() starts at the beginning when the file was emptied", async () => {
  using box = new TailBox();
  box.write("first\n");
  assert.deepEqual(await box.pollAll(), ["first"]);
  Deno.truncateSync(box.path);
  box.write("2\n");
  assert.deepEqual(await box.pollAll(), ["2"]);
});

Deno.test("LogTail.poll() goes on when the file is renamed and begun anew, and misses nothing", async () => {
  using box = new TailBox();
  box.write("1\n");
  assert.deepEqual(await box.pollAll(), ["1"]);
  box.write("2\n");
  Deno.renameSync(box.path, `${box.path}.1`);
  assert.deepEqual(await box.pollAll(), ["2"]);
  Deno.writeTextFileSync(`${box.path}.1`, "3\n", { append: true });
  box.write("4\n");
  assert.deepEqual(await box.pollAll(), ["3", "4"]);
});

Deno.test("LogTail.poll() cuts a line that is too long", async () => {
  using box = new TailBox();
  box.write("x".repeat(100_000) + "\nnext\n");
  assert.deepEqual((await box.pollAll()).map((line) => line.length), [16 << 10, 4]);
});

Deno.test("LogTail.finish() gives a last line without an end", async () => {
  using box = new TailBox();
  box.write("1\nlast words");
  await box.tail.finish();
  assert.deepEqual(box.lines, ["1", "last words"]);
});
