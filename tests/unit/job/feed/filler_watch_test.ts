import { strict as assert } from "node:assert";
import { Reactor } from "../../../../ffi/reactor.ts";
import { FillerWatch } from "../../../../worker/job/feed/filler_watch.ts";
import "../../../../worker/job/bench/open_libraries.ts";

Deno.test("FillerWatch tells each change, and hides nothing that its listener throws", async () => {
  const folder = await Deno.makeTempDir();
  const path = `${folder}/giver.feeds`;
  const both = Promise.withResolvers<void>();
  const thrown: unknown[] = [];
  const told: boolean[] = [];
  const reactor = new Reactor({ onError: (error) => thrown.push(error) });
  using giver = Deno.listen({ transport: "unix", path });
  const watch = new FillerWatch({
    feed: "flow/camera:default",
    path,
    reactor,
    onFiller: (isFiller) => {
      told.push(isFiller);
      if (isFiller) return;
      both.resolve();
      throw new RangeError("no");
    },
  });
  using peer = await giver.accept();
  await peer.write(new TextEncoder().encode('{"v":1,"filler":true}\n{"v":1,"filler":false}\n'));
  await both.promise;
  assert.deepEqual(told, [true, false]);
  assert.deepEqual(thrown, [new RangeError("no")]);
  watch[Symbol.dispose]();
  await reactor.close();
  await Deno.remove(folder, { recursive: true });
});
