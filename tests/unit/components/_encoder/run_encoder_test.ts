import { strict as assert } from "node:assert";
import { capsNumber } from "../../../../components/_caps/caps_number.ts";
import type { Codec } from "../../../../components/_encoder/codec.ts";
import { runEncoder } from "../../../../components/_encoder/run_encoder.ts";
import { wantedRate } from "../../../../components/_encoder/wanted_rate.ts";
import { definition } from "../../../../components/h264_encoder/definition.ts";
import { H264, type WantedH264 } from "../../../../components/h264_encoder/h264.ts";
import type { HardwareUse, Properties, PropertyValues } from "../../../../components/property/mod.ts";
import type { RunContext } from "../../../../components/run_context.ts";
import { ComponentBench, type ComponentState } from "../../../../worker/job/bench/component_bench.ts";
import { COLOURS, startPicture } from "../../../fixtures/coloured_picture.ts";

const PROPERTIES = { bitrate: 100_000, keyframes: { seconds: 2 }, profile: "main" };
/** What counts as the machine's own here: an element that there is everywhere. */
const ELEMENT = "identity";

/** An encoder of the machine with such an element behind it. */
interface OwnEncoder {
  /** Its properties. */
  readonly properties: string;
  /** Proofs are kept by size. */
  readonly width: string;
  readonly hardware: HardwareUse;
  /** Is called each time that it is set. */
  readonly onLaunch?: (wanted: WantedH264) => void;
}

/** Runs an encoder on a machine that has this one of its own, with openh264enc as software. */
async function run(
  bench: ComponentBench,
  { properties, width, hardware, onLaunch = () => {} }: OwnEncoder,
): Promise<ComponentState> {
  const { settings: { x264enc, openh264enc } } = H264;
  const own = {
    launch: (wanted: WantedH264) => {
      onLaunch(wanted);
      return `${
        x264enc.launch({ ...wanted, name: `inner-${wanted.name}` })
      } ! ${ELEMENT} name=${wanted.name} ${properties}`;
    },
    change: null,
  };
  const codec: Codec<typeof ELEMENT | "openh264enc", WantedH264> = {
    ...H264,
    hardware: [ELEMENT],
    software: ["openh264enc"],
    settings: { [ELEMENT]: own, openh264enc },
  };
  await bench.start("picture", "video-test", { width, height: "96", framerate: "25/1" });
  const wanted = { ...PROPERTIES, hardware };
  return await bench.startRun("encoder", definition, (context) => {
    return runEncoder(context as unknown as RunContext<typeof definition>, definition, {
      codec,
      hardware,
      wanted: (parts) => ({ ...wantedRate(parts), profile: parts.properties.profile }),
    });
  }, { properties: wanted, eats: ["picture"] });
}

/** Whether it is software that encodes. */
function isSoftware(encoder: ComponentState): boolean {
  return encoder.running.graph!().includes("GstOpenh264Enc");
}

Deno.test("an encoder of the machine that proves to work is taken, and nothing said of it", async () => {
  await using bench = new ComponentBench();
  const encoder = await run(bench, { properties: "", width: "128", hardware: "auto" });
  await bench.collect("encoder", 1, () => {});
  assert(!isSoftware(encoder));
  assert.deepEqual([...encoder.messages.keys()], []);
});

Deno.test("an encoder of the machine is not looked at where nobody wants it", async () => {
  await using bench = new ComponentBench();
  const onLaunch = () => assert.fail("it was asked for");
  const encoder = await run(bench, { properties: "", width: "144", hardware: "never", onLaunch });
  await bench.collect("encoder", 1, () => {});
  assert(isSoftware(encoder));
  assert.deepEqual([...encoder.messages.keys()], []);
});

for (const hardware of ["auto", "always"] as const) {
  Deno.test(`an encoder of the machine that does not work is told of, with what it said, where it is ${hardware} wanted`, async () => {
    await using bench = new ComponentBench();
    const encoder = await run(bench, { properties: "error-after=3", width: "160", hardware });
    await bench.until("a message", () => encoder.messages.has("encoder-hardware-unfit"));
    const { reason, instead, width, codec } = encoder.messages.get("encoder-hardware-unfit")!.args;
    assert.match(String(reason), /^identity: Failed after iterations as requested/);
    assert.deepEqual([instead, width, codec], [hardware === "auto" ? "openh264enc" : "none", 160, "H.264"]);
    if (hardware === "always") return assert.equal(encoder.mood, "hungry");
    await bench.collect("encoder", 1, () => {});
    assert(isSoftware(encoder));
  });
}

Deno.test("an encoder of the machine that fails at its work is not taken again", async () => {
  await using bench = new ComponentBench();
  let launches = 0;
  const onLaunch = () => void launches++;
  const encoder = await run(bench, { properties: "error-after=40", width: "176", hardware: "auto", onLaunch });
  await bench.until("a message", () => encoder.messages.has("encoder-hardware-unfit"));
  assert.match(String(encoder.messages.get("encoder-hardware-unfit")!.args["reason"]), /^identity: Failed after/);
  await bench.collect("encoder", 1, () => {});
  assert(isSoftware(encoder));
  assert.equal(launches, 3, "to be proved, to work, and to be found out");
});

Deno.test("an encoder that takes no change on air is built anew with it", async () => {
  await using bench = new ComponentBench();
  const rates: number[] = [];
  const onLaunch = ({ bitrateBps }: WantedH264) => void rates.push(bitrateBps);
  const encoder = await run(bench, { properties: "", width: "192", hardware: "always", onLaunch });
  await bench.collect("encoder", 1, () => {});
  const changed = { ...PROPERTIES, hardware: "always", bitrate: 400_000 };
  await encoder.running.change!(changed as unknown as PropertyValues<Properties>);
  await bench.until("another pipeline", () => rates.at(-1) === 400_000);
  await bench.collect("encoder", 1, () => {});
  assert.deepEqual([...encoder.messages.keys()], []);
  assert(!isSoftware(encoder));
});

for (
  const [encoder, muxer] of [["vp8-encoder", "webm-muxer"], ["h264-encoder", "mp4-muxer"], [
    "theora-encoder",
    "ogg-muxer",
  ]]
) {
  Deno.test(`${encoder} keeps to the colours with which it began, and its ${muxer} goes on`, async () => {
    await using bench = new ComponentBench();
    await startPicture(bench, "camera", COLOURS.sd);
    await startPicture(bench, "film", COLOURS.hd, { width: 1280, height: 720 });
    const scene = await bench.start("scene", "switch", { width: "160", height: "120" }, { a: "camera", b: "film" });
    await bench.start("encoder", encoder!, {}, ["scene:video"]);
    const mux = await bench.start("mux", muxer!, {}, ["encoder"]);
    await bench.until("happy", () => mux.mood === "happy");
    const caps = (feed: string): Promise<string[]> => bench.collect(feed, 2, (sample) => sample.caps);
    const seen = [await Promise.all([caps("scene:video"), caps("encoder")])];
    assert.deepEqual(await scene.running.act!("switch", { to: "b" }), { onAir: "b", waits: false });
    seen.push(await Promise.all([caps("scene:video"), caps("encoder")]));
    assert.equal(new Set(seen.flatMap(([raw]) => raw)).size, 2);
    assert.equal(new Set(seen.flatMap(([, encoded]) => encoded)).size, 1);
    assert.equal(mux.running.stats().feeds.at(-1)!.reconnects, 0);
  });
}

Deno.test("an encoder's colours are those that are taken for granted, where its pictures do not say", async () => {
  for (const [width, height, colorimetry] of [[704, 576, "bt601"], [1024, 578, "bt709"]] as const) {
    await using bench = new ComponentBench();
    await startPicture(bench, "camera", "", { width, height });
    await bench.start("encoder", "vp8-encoder", {}, ["camera"]);
    const [caps] = await bench.collect("encoder", 2, (sample) => sample.caps);
    assert.match(caps!, new RegExp(`colorimetry=\\(string\\)${colorimetry},`));
  }
});

for (const encoder of ["vp8-encoder", "vp9-encoder", "av1-encoder", "h264-encoder", "theora-encoder", "jpeg-encoder"]) {
  Deno.test(`${encoder} takes a picture with odd sides`, async () => {
    await using bench = new ComponentBench();
    await startPicture(bench, "camera", COLOURS.sd, { width: 161, height: 121 });
    await bench.start("encoder", encoder, {}, ["camera"]);
    const [caps] = await bench.collect("encoder", 1, (sample) => sample.caps);
    const size = encoder === "h264-encoder" ? [160, 120] : [161, 121];
    assert.deepEqual([capsNumber(caps!, "width"), capsNumber(caps!, "height")], size);
  });

  Deno.test(`${encoder} takes a picture for two eyes`, async () => {
    await using bench = new ComponentBench();
    await startPicture(bench, "film", COLOURS.sd, { fields: "multiview-mode=(string)side-by-side" });
    await bench.start("encoder", encoder, {}, ["film"]);
    assert((await bench.collect("encoder", 1, (sample) => sample.size)).length > 0);
  });
}
