import { strict as assert } from "node:assert";
import { join } from "node:path";
import { acceptConnections } from "../../../worker/job/accept_connections.ts";
import { ChildProgram } from "../../fixtures/child_program.ts";
import { limitDescriptors } from "../../fixtures/limit_descriptors.ts";

const PROGRAM = join(import.meta.dirname!, "../../fixtures/accepting_program.ts");

/** Runs the body with the path of a socket that is not there yet. */
async function withPath(body: (path: string) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir({ prefix: "runnel-accept-" });
  try {
    await body(join(folder, "socket"));
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("acceptConnections() tells once that the system has no more descriptors, and takes who waits when it has", () =>
  withPath(async (path) => {
    // Looking for a newer Deno takes descriptors, too.
    const env = { DENO_NO_UPDATE_CHECK: "1" };
    await using program = new ChildProgram([Deno.execPath(), "run", "-A", "--no-check", PROGRAM, path], env);
    const [, pid] = await program.printed(/^pid (\d+)$/m);
    let lines = "";
    for (let round = 0; round < 2; round++) {
      await limitDescriptors(Number(pid), 3);
      using _waits = await Deno.connect({ transport: "unix", path });
      await program.printed(new RegExp(`${lines}trouble: .*os error 24.*\\n`));
      // Tried again several times meanwhile.
      await new Promise((resolve) => setTimeout(resolve, 700));
      await limitDescriptors(Number(pid), 1024);
      lines += "trouble: .*\\ntaken\\n";
      await program.printed(new RegExp(`^pid \\d+\\n${lines}$`));
    }
  }));

Deno.test("acceptConnections() gives what comes, and ends with its listener without a word", () =>
  withPath(async (path) => {
    const listener = Deno.listen({ transport: "unix", path });
    const closing = new AbortController();
    const first = Promise.withResolvers<Deno.UnixConn>();
    const ended = acceptConnections(listener, {
      signal: closing.signal,
      onConnection: first.resolve,
      onTrouble: (error) => assert.fail(String(error)),
    });
    using _client = await Deno.connect({ transport: "unix", path });
    using _connection = await first.promise;
    closing.abort();
    listener.close();
    await ended;
  }));

Deno.test("acceptConnections() closes what comes while it ends", () =>
  withPath(async (path) => {
    const listener = Deno.listen({ transport: "unix", path });
    const closing = new AbortController();
    const ended = acceptConnections(listener, {
      signal: closing.signal,
      onConnection: () => assert.fail("it is not wanted any more"),
      onTrouble: (error) => assert.fail(String(error)),
    });
    closing.abort();
    using client = await Deno.connect({ transport: "unix", path });
    assert.equal(await client.read(new Uint8Array(1)), null);
    await ended;
    listener.close();
  }));
