import { strict as assert } from "node:assert";
import { join } from "node:path";
import "../../../../worker/job/bench/open_libraries.ts";
import { Reader } from "../../../../components/_film/reader.ts";
import { monotonicNs } from "../../../../ffi/gstreamer/clock.ts";
import { Pipeline } from "../../../../ffi/gstreamer/pipeline.ts";
import { Reactor } from "../../../../ffi/reactor.ts";
import { ffmpeg } from "../../../fixtures/ffprobe.ts";

Deno.test("Reader has not ended while the last picture waits for its time, behind all sound", async () => {
  const folder = await Deno.makeTempDir({ prefix: "runnel-reader-" });
  const film = join(folder, "film.webm");
  const inputs = ["testsrc=size=64x48:rate=2:duration=2", "sine=duration=1"].flatMap((input) => {
    return ["-f", "lavfi", "-i", input];
  });
  await ffmpeg(...inputs, "-c:v", "libvpx", "-c:a", "libvorbis", film);
  const reactor = new Reactor({ onError: (error) => assert.fail(String(error)) });
  {
    await using reader = await Reader.open({
      source: `filesrc location=${film}`,
      decode: null,
      reactor,
      baseTimeNs: monotonicNs(),
      name: (part) => part,
      onHang: (fault) => assert.fail(fault),
    }, AbortSignal.timeout(60_000));
    let pictures = 0;
    while (!reader.audio.ended || pictures < 3) {
      reader.audio.next()?.free();
      const picture = pictures < 3 ? reader.video.next() : null;
      if (picture !== null) pictures++;
      picture?.free();
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    while (reader.video.first === null) await new Promise((resolve) => setTimeout(resolve, 5));
    // The pipeline says by now that its stream has ended: that is heard with what another one says later.
    await somethingElseIsHeard(reactor);
    assert.equal(reader.ended, false);
    reader.video.next()!.free();
    assert.equal(reader.video.next(), null);
    assert.equal(reader.ended, true);
  }
  await reactor.close();
  await Deno.remove(folder, { recursive: true });
});

/** Plays something short to its end. */
async function somethingElseIsHeard(reactor: Reactor): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await using pipeline = new Pipeline("fakesrc num-buffers=1 ! fakesink", {
    reactor,
    baseTimeNs: monotonicNs(),
    onMessage: ({ type }) => {
      if (type === "eos") resolve();
    },
  });
  await pipeline.play();
  await promise;
}
