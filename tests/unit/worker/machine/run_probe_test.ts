import { strict as assert } from "node:assert";
import { ProbeError, type ProbeRequest } from "../../../../manager/contract/probe.ts";
import { probeRunner } from "../../../../worker/machine/run_probe.ts";

const NOTHING: ProbeRequest = {
  elements: [],
  cameras: [],
  sounds: [],
  listens: [],
  files: [],
  directories: [],
  screens: [],
  firewires: [],
  folder: "/tmp",
};

Deno.test("probeRunner() answers what this machine has, and frees it again", async () => {
  using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const taken = `127.0.0.1:${(listener.addr as Deno.NetAddr).port}`;
  const folder = await Deno.makeTempDir();
  try {
    const runProbe = probeRunner(new URL("../../../../main.ts", import.meta.url));
    const report = await runProbe({
      elements: ["vp8enc", "no-such-element"],
      cameras: ["/dev/no-such-camera"],
      sounds: ["hw:77"],
      listens: [taken, "127.0.0.1:0"],
      files: [`${folder}/gone`],
      directories: [folder, `${folder}/gone`, "/dev/null"],
      screens: [":4711", "pipewire:7"],
      firewires: ["0x1"],
      folder: `${folder}/not/yet`,
    });
    assert.deepEqual(report.gstreamer?.missing, ["no-such-element"]);
    assert.match(report.gstreamer?.sources["gst-plugins-base"] ?? "", /^1\.\d+\.\d+$/);
    assert.deepEqual(report.cameras.map(({ problem }) => problem), ["missing"]);
    assert.deepEqual(report.sounds.map(({ problem }) => problem), ["missing"]);
    assert.deepEqual(report.listens.map(({ problem }) => problem), ["busy", null]);
    assert.deepEqual(report.files.map(({ problem }) => problem), ["missing"]);
    assert.deepEqual(report.directories.map(({ problem }) => problem), [null, "missing", "other"]);
    assert.deepEqual(report.screens.map(({ asked, problem }) => [asked, problem]), [[":4711", "missing"]]);
    assert.deepEqual(report.firewires.map(({ problem }) => problem), ["missing"]);
    assert.equal(report.folder.found, folder);
    assert.equal(report.versions.deno, Deno.version.deno);
    assert.deepEqual([...Deno.readDirSync(folder)], []);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("probeRunner() tells when the probe crashes in a native library", async () => {
  await withProgram("new Deno.UnsafePointerView(Deno.UnsafePointer.create(8n)!).getUint8();", async (program) => {
    const error = await failure(program);
    assert.deepEqual([error.code, error.detail], ["crashed", "SIGSEGV"]);
  });
});

Deno.test("probeRunner() tells what the probe said when it failed, or said nothing sensible", async () => {
  await withProgram('throw new Error("no plugins today");', async (program) => {
    assert.match((await failure(program)).detail, /no plugins today/);
  });
  await withProgram('console.log("hello");', async (program) => {
    assert.equal((await failure(program)).code, "crashed");
  });
});

Deno.test("probeRunner() kills a probe that hangs", async () => {
  await withProgram("setInterval(() => {}, 1000);", async (program) => {
    assert.equal((await failure(program, 1500)).code, "hung");
  });
});

Deno.test("probeRunner() waits for nothing that a probe started", async () => {
  // As a scanner of plugins that hangs: it has the probe's output, and goes on after the probe.
  const start = 'new Deno.Command("sleep", { args: ["100"], stdin: "null", stdout: "inherit" }).spawn().unref();';
  await withProgram(`${start} setInterval(() => {}, 1000);`, async (program) => {
    assert.equal((await failure(program, 3000)).code, "hung");
  });
  const fromMs = performance.now();
  await withProgram(`${start} throw new Error("no plugins today");`, async (program) => {
    assert.match((await failure(program)).detail, /no plugins today/);
  });
  assert(performance.now() - fromMs < 20_000);
});

async function failure(program: URL, deadlineMs = 30_000): Promise<ProbeError> {
  const error = await probeRunner(program, { deadlineMs })(NOTHING).then(() => null, (error) => error);
  assert.ok(error instanceof ProbeError, String(error));
  return error;
}

async function withProgram(source: string, test: (program: URL) => Promise<void>): Promise<void> {
  const path = await Deno.makeTempFile({ suffix: ".ts" });
  try {
    await Deno.writeTextFile(path, source);
    await test(new URL(`file://${path}`));
  } finally {
    await Deno.remove(path);
  }
}
