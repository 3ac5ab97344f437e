import { strict as assert } from "node:assert";
import { V4L2 } from "../../../../ffi/libc/video_input.ts";
import { needingC, valuesInC } from "../../../fixtures/c_program.ts";
import { ChildProgram } from "../../../fixtures/child_program.ts";
import { ComponentBench } from "../../../../worker/job/bench/component_bench.ts";
import { Standstill } from "../../../fixtures/standstill.ts";

Deno.test("tv-card is hungry and says so when its card is not there", async () => {
  await using bench = new ComponentBench();
  const card = await bench.start("card", "tv-card", { device: "/dev/no-such-card", frequency: "224.25" });
  await bench.until("a message", () => card.messages.has("tv-card-missing"));
  assert.equal(card.mood, "hungry");
  assert.equal(card.messages.get("tv-card-missing")?.args["device"], "/dev/no-such-card");
  assert.match(card.messages.get("tv-card-missing")!.debug, /ENOENT/);
});

const isRoot = Deno.uid() === 0;

Deno.test({
  name: `tv-card says that the box may not use its card${isRoot ? " (needs another user than root)" : ""}`,
  ignore: isRoot,
  async fn() {
    await using bench = new ComponentBench();
    const device = `${bench.folder}/card`;
    await Deno.writeTextFile(device, "", { mode: 0 });
    const card = await bench.start("card", "tv-card", { device });
    await bench.until("a message", () => card.messages.has("tv-card-denied"));
    assert.equal(card.mood, "hungry");
    assert.match(card.messages.get("tv-card-denied")!.debug, /EACCES/);
  },
});

Deno.test("tv-card refuses a device that has no inputs, and says which there are", async () => {
  await using bench = new ComponentBench();
  const card = await bench.start("card", "tv-card", { device: "/dev/null", input: "Composite1" });
  await bench.until("a message", () => card.messages.has("tv-card-input-unknown"));
  const { args } = card.messages.get("tv-card-input-unknown")!;
  assert.deepEqual([args["device"], args["input"], args["inputs"]], ["/dev/null", "Composite1", ""]);
});

/** Holds a lease on a file: whoever opens it waits, as for a driver that hangs. */
const HOLD = 'use Fcntl; $SIG{IO} = "IGNORE"; open(my $file, "+<", $ARGV[0]) or die; ' +
  'fcntl($file, 1024, F_WRLCK) or die; $| = 1; print "held"; sleep 60;';

Deno.test("tv-card says that a driver hangs, holds nothing else up meanwhile, and goes on when it answers", async () => {
  await using bench = new ComponentBench();
  const device = `${bench.folder}/video0`;
  await Deno.writeTextFile(device, "");
  const holder = new ChildProgram(["perl", "-e", HOLD, device]);
  await holder.printed(/held/);
  using standstill = new Standstill();
  let [longestMs, lookedMs] = [0, performance.now()];
  const timer = setInterval(() => {
    longestMs = Math.max(longestMs, performance.now() - lookedMs);
    lookedMs = performance.now();
  }, 20);
  const card = await bench.start("card", "tv-card", { device });
  await bench.until("it says so", () => card.messages.has("pipeline-hangs"));
  clearInterval(timer);
  assert(longestMs < 1000 + standstill.totalMs, `nothing else came to its turn for ${longestMs} ms`);
  assert.equal(card.messages.get("pipeline-hangs")?.args["layer"], "driver");
  await holder[Symbol.asyncDispose]();
  await bench.until("it answers", () => card.messages.has("tv-card-input-unknown"));
  assert(!card.messages.has("pipeline-hangs"));
});

Deno.test(needingC("requests and layouts of V4L2 are those of the header", {}), async () => {
  const expected = {
    "VIDIOC_QUERYCAP": V4L2.VIDIOC_QUERYCAP,
    "V4L2_CAP_TUNER": V4L2.CAP_TUNER,
    "sizeof(struct v4l2_capability)": V4L2.CAPABILITY_SIZE,
    "offsetof(struct v4l2_capability, capabilities)": V4L2.CAPABILITIES,
    "VIDIOC_ENUMINPUT": V4L2.VIDIOC_ENUMINPUT,
    "VIDIOC_S_INPUT": V4L2.VIDIOC_S_INPUT,
    "VIDIOC_G_TUNER": V4L2.VIDIOC_G_TUNER,
    "VIDIOC_S_FREQUENCY": V4L2.VIDIOC_S_FREQUENCY,
    "V4L2_TUNER_CAP_LOW": V4L2.TUNER_CAP_LOW,
    "V4L2_TUNER_ANALOG_TV": V4L2.TUNER_ANALOG_TV,
    "sizeof(struct v4l2_input)": V4L2.INPUT_SIZE,
    "offsetof(struct v4l2_input, name)": V4L2.INPUT_NAME,
    "offsetof(struct v4l2_input, type)": V4L2.INPUT_TYPE,
    "offsetof(struct v4l2_input, tuner)": V4L2.INPUT_TUNER,
    "V4L2_INPUT_TYPE_TUNER": V4L2.INPUT_TYPE_TUNER,
    "sizeof(struct v4l2_tuner)": V4L2.TUNER_SIZE,
    "offsetof(struct v4l2_tuner, capability)": V4L2.TUNER_CAPABILITY,
    "sizeof(struct v4l2_frequency)": V4L2.FREQUENCY_SIZE,
  };
  assert.deepEqual(await valuesInC(Object.keys(expected), { headers: ["linux/videodev2.h"] }), expected);
});
