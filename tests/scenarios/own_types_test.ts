/** Component types of a data folder on the real program: right ones, wrong ones, and those that change. */
import { strict as assert } from "node:assert";
import { fileURLToPath } from "node:url";
import { EXAMPLES, layOut } from "../../manager/addon/lay_out.ts";
import { eventually, type RunningBox, withBox } from "./run_box.ts";

const PROGRAM = ["run", "-A", "--no-prompt", fileURLToPath(new URL("../../main.ts", import.meta.url))];
const PLANET = `planet: own
atmosphere:
  porter: { type: porter, listen: 8800 }
flows:
  f:
    components:
      cam: { type: video-test, width: 160, height: 120, framerate: 10/1 }
      odd: { type: mirror, eats: cam }
      end: { type: theora-encoder, eats: odd }
`;

for (const like of EXAMPLES) {
  Deno.test(`new component --like ${like} lays out what test finds right`, async () => {
    await inTempFolder(async (data) => {
      const made = await run("new", "component", "my-own", "--like", like, "--data", data);
      assert.equal(made.code, 0, made.errors);
      const folder = `${data}/components/my-own`;
      assert.deepEqual(made.out.match(/^\/.*/gm)?.map((path) => path.slice(folder.length + 1)), [
        "definition.ts",
        "my-own_test.ts",
        "run.ts",
        "texts/en.ftl",
        "texts/es.ftl",
      ]);
      const tested = await run("test", folder);
      assert.equal(tested.code, 0, tested.out + tested.errors);
      assert.match(tested.out, /^my-own: its definition and its texts are right\n[^]*ok \| 1 passed/);
      const listed = await run("inspect", "--data", data);
      assert.match(listed.out, /^ {2}my-own .* \(of this box\)$/m);
    });
  });
}

Deno.test("new and test refuse what is wrong, each with its exit status", async () => {
  await inTempFolder(async (data) => {
    const folder = `${data}/components/mirror`;
    await layOut(folder, "converter");
    const cases: readonly [args: readonly string[], code: number, said: RegExp][] = [
      [["new", "component", "mirror", "--data", data], 1, /mirror is there already/],
      [["new", "component", "../mirror", "--data", data], 2, /a name has small letters/],
      [["new", "component", "webcam", "--data", data], 2, /the program itself has a type webcam/],
      [
        ["new", "component", "x", "--like", "porter", "--data", data],
        2,
        /there are: source, converter, encoder, bouncer/,
      ],
      [["new", "stream", "x", "--data", data], 2, /new component NAME/],
      [["test", `${data}/none`], 1, /has no definition\.ts/],
    ];
    for (const [args, code, said] of cases) {
      const result = await run(...args);
      assert.equal(result.code, code, args.join(" "));
      assert.match(result.errors, said);
    }
    await Deno.writeTextFile(`${folder}/mirror_test.ts`, `Deno.test("no", () => { throw new Error("so it is"); });\n`);
    const failed = await run("test", folder);
    assert.equal(failed.code, 1);
    assert.match(failed.out + failed.errors, /so it is[^]*mirror: its tests have failed/);
    await Deno.remove(`${folder}/mirror_test.ts`);
    assert.match((await run("test", folder)).errors, /has no test/);
  });
});

Deno.test("a type that is wrong is told of, and keeps no box from starting", async () => {
  const prepare = async (data: string) => {
    await layOut(`${data}/components/mirror`, "converter");
    await layOut(`${data}/components/broken`, "source");
    await Deno.writeTextFile(`${data}/components/broken/definition.ts`, "export const definition = {;\n");
  };
  await withBox({ planet: PLANET, prepare }, async (box) => {
    await box.allHappy();
    const said = /components\/broken\/definition\.ts declares no component type: /;
    assert.match(box.output, said);
    const checked = await run("check", "--data", box.data);
    assert.equal(checked.code, 1);
    assert.match(checked.out, new RegExp(`^problem +.*${said.source}`, "m"));
    assert.match((await run("inspect", "--data", box.data)).errors, said);
    const planet = await Deno.makeTempFile();
    try {
      await Deno.writeTextFile(
        planet,
        PLANET.replace("type: video-test, width: 160, height: 120, framerate: 10/1", "type: broken"),
      );
      const wrong = await run("check", "--planet", planet, "--data", box.data);
      assert.equal(wrong.code, 2);
      assert.match(wrong.errors, new RegExp(`^${planet}:7:20: .*${said.source}`, "m"));
    } finally {
      await Deno.remove(planet);
    }
  });
});

Deno.test("set changes a property of an add-on on air, and a job with other code of it is not taken over", async () => {
  const prepare = (data: string) => layOut(`${data}/components/mirror`, "converter");
  await withBox({ planet: PLANET, prepare }, async (box) => {
    await box.allHappy();
    const pid = await box.jobPid("media-f");
    const changed = await run("set", "f/odd", "side=top", "--data", box.data);
    assert.equal(changed.code, 0, changed.errors);
    const odd = await box.component("f/odd");
    assert.deepEqual([odd.properties["side"], odd.pid], ["top", pid]);

    await box.killServe();
    await box.startAgain();
    await box.allHappy();
    assert.equal(await box.jobPid("media-f"), pid);

    await box.killServe();
    const file = `${box.data}/components/mirror/run.ts`;
    await Deno.writeTextFile(file, `${await Deno.readTextFile(file)}\n`);
    await box.startAgain();
    await box.allHappy();
    await otherJob(box, pid);
  });
});

Deno.test("launch knows the types of a data folder", async () => {
  await inTempFolder(async (data) => {
    await layOut(`${data}/components/mirror`, "converter");
    const child = command(
      [
        "launch",
        "video-test ! mirror ! jpeg-encoder ! multipart-muxer ! http-streamer mount=/a",
        "--listen",
        "127.0.0.1:0",
      ],
      data,
    ).spawn();
    const output = child.stdout.pipeThrough(new TextDecoderStream());
    let printed = "";
    for await (const text of output) {
      printed += text;
      if (/^http:\S+\/a$/m.test(printed)) break;
    }
    assert.match(printed, /^http:\S+\/a$/m);
    child.kill("SIGINT");
    assert.equal((await child.status).code, 0);
    await child.stderr.cancel();
  });
});

async function otherJob(box: RunningBox, pid: number): Promise<void> {
  await eventually("the job has another process", async () => {
    const now = await box.jobPid("media-f");
    return { found: now === pid ? null : now, seen: now };
  });
}

function command(args: readonly string[], data?: string): Deno.Command {
  const where = data === undefined ? [] : ["--data", data];
  return new Deno.Command(Deno.execPath(), {
    args: [...PROGRAM, ...args, ...where],
    env: { LC_ALL: "C", NO_COLOR: "1" },
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  });
}

async function run(...args: readonly string[]): Promise<{ code: number; out: string; errors: string }> {
  const { code, stdout, stderr } = await command(args).output();
  const decoder = new TextDecoder();
  return { code, out: decoder.decode(stdout), errors: decoder.decode(stderr) };
}

async function inTempFolder(test: (folder: string) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir({ prefix: "runnel-own-" });
  try {
    await test(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}
