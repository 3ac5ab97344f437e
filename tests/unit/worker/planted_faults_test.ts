import { strict as assert } from "node:assert";
import type { Message } from "../../../manager/contract/message.ts";
import { Texts } from "../../../manager/text/texts.ts";
import { buildCrashingLibrary, NEEDS } from "../../fixtures/crashing_library.ts";
import { job, WorkerBox } from "./worker_box.ts";

const texts = new Texts();
/** The kernel leaves out in which file it was when another thread changes the memory of the process just then. */
const NO_FILE = /^kernel: .*segfault at 0 ip \S+ sp \S+ error \d+\b(?! in )/;

/** What is said of a job that fails each time, when the kernel has been asked, too. */
async function sayings(behaviour: string, layer: string, orElse?: RegExp): Promise<Message> {
  await using box = new WorkerBox({ behaviours: { "media-a": behaviour }, times: { backoff: { maxFailures: 1 } } });
  await (await box.open()).apply([job("media-a", "a/camera")]);
  const sad = await box.until(
    "media-a a/camera",
    ({ mood, messages: [said] }) =>
      mood === "sad" && said !== undefined && (said.args["layer"] === layer || orElse?.test(said.debug) === true),
  );
  return sad.messages[0]!;
}

Deno.test({
  name: `a job that crashes in a library is blamed on that library${NEEDS.length === 0 ? "" : ` (needs ${NEEDS})`}`,
  ignore: NEEDS.length > 0,
  fn: async () => {
    const folder = await Deno.makeTempDir({ prefix: "runnel-planted-" });
    try {
      const { args, debug } = await sayings(`crashes-in:${await buildCrashingLibrary(folder)}`, "library", NO_FILE);
      if (NO_FILE.test(debug)) return assert.deepEqual([args["layer"], args["culprit"]], ["unknown", "none"]);
      assert.deepEqual([args["reason"], args["culprit"]], ["SIGSEGV", "libplanted.so.1"]);
      assert.match(debug, /^kernel: .*segfault at 0 .* in libplanted\.so\.1\[/);
      assert.match(debug, /^the element source0 of a\/camera spoke last: slow a\/camera$/m);
      const text = texts.render({ id: "job-crashed", args });
      assert.match(text, /was ended by SIGSEGV\. The fault lies in a library, libplanted\.so\.1\. It is started/);
    } finally {
      await Deno.remove(folder, { recursive: true });
    }
  },
});

Deno.test("a job whose memory native code has broken is blamed on a library", async () => {
  const { args, debug } = await sayings("frees-what-is-not-its-own", "library");
  assert.equal(args["reason"], "SIGABRT");
  assert.match(debug, /^its last words: .*(free\(\)|munmap_chunk\(\)): invalid/);
});

Deno.test("a job that an error of Runnel's own code ends is blamed on Runnel", async () => {
  const { args, debug } = await sayings("throws", "runnel");
  assert.deepEqual([args["how"], args["reason"]], ["exit", "1"]);
  assert.match(debug, /^its last words: .*Uncaught.*TypeError/);
  assert.match(texts.render({ id: "job-crashed", args }), /The fault is Runnel’s own/);
});
