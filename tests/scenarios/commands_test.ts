import { strict as assert } from "node:assert";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PLUGINS = `/usr/lib/${Deno.build.arch}-linux-gnu/gstreamer-1.0`;
/** Plugins of GStreamer's "bad" set that every planet, or the type `loop`, needs. */
const BAD = ["libgstgdp.so", "libgstaudiobuffersplit.so"];
const FLOW = "webm-muxer name=m ! http-streamer mount=/a.webm " +
  "video-test width=160 height=120 ! vp8-encoder ! m. audio-test ! opus-encoder ! m.";

Deno.test("check finds nothing wrong with the demo on a machine that has everything", async () => {
  await inTempFolder(async (folder) => {
    const planet = `${folder}/planet.yaml`;
    await Deno.writeTextFile(planet, "planet: a\natmosphere: { porter: { type: porter, listen: 127.0.0.1:0 } }\n");
    const { code, lines } = await run(["check", "--planet", planet, "--data", `${folder}/data`]);
    assert.equal(code, 0, lines.join("\n"));
    assert.ok(lines.every((line) => /^(ok|warning) +\S/.test(line)), lines.join("\n"));
    for (
      const wanted of [/kernel: Linux \d/, /Deno: \d/, /GStreamer: 1\.\d+/, /plugins, bad: 1\.\d+/, /is not there yet/]
    ) {
      assert.ok(lines.some((line) => wanted.test(line)), String(wanted));
    }
  });
});

Deno.test("check names the package when GStreamer's bad plugins are missing", async () => {
  await inTempFolder(async (folder) => {
    await Deno.mkdir(`${folder}/plugins`);
    for (const { name } of Deno.readDirSync(PLUGINS)) {
      if (!BAD.includes(name)) await Deno.symlink(`${PLUGINS}/${name}`, `${folder}/plugins/${name}`);
    }
    const env = { GST_PLUGIN_SYSTEM_PATH: `${folder}/plugins`, GST_REGISTRY: `${folder}/registry.bin` };
    const { code, lines } = await run(["check", "--data", `${folder}/data`], env);
    assert.equal(code, 1);
    const problem = lines.find((line) => line.startsWith("problem") && line.includes("gdppay"));
    assert.match(problem ?? "", /gstreamer1\.0-plugins-bad/);
  });
});

Deno.test("check tells what is missing of the machine, as JSON too", async () => {
  await inTempFolder(async (folder) => {
    using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
    const taken = `127.0.0.1:${(listener.addr as Deno.NetAddr).port}`;
    const planet = `planet: a
atmosphere: { porter: { type: porter, listen: "${taken}" } }
flows: { f: { components: { film: { type: loop, file: gone.webm }, cam: { type: webcam, device: /dev/gone } } } }
`;
    await Deno.writeTextFile(`${folder}/planet.yaml`, planet);
    const { code, lines } = await run(["check", "--data", folder, "--json"]);
    assert.equal(code, 1);
    const { items } = JSON.parse(lines[0] ?? "") as { items: { mark: string; id: string; text: string }[] };
    const problems = items.filter(({ mark }) => mark === "problem");
    assert.deepEqual(problems.map(({ id }) => id).sort(), [
      "command-check-address-busy",
      "command-check-camera-missing",
      "command-check-file-missing",
    ]);
    assert.ok(problems.some(({ text }) => text.includes(`${folder}/gone.webm`)));
  });
});

Deno.test("check asks for the files, folders and screens that components name", async () => {
  await inTempFolder(async (folder) => {
    await Deno.mkdir(`${folder}/films`);
    await Deno.writeTextFile(`${folder}/slate.png`, "x");
    const planet = `planet: a
atmosphere: { porter: { type: porter, listen: 127.0.0.1:0 } }
flows:
  f:
    components:
      day: { type: playlist, playlist: gone.m3u, directory: films, slate: slate.png }
      night: { type: playlist, directory: gone }
      logo: { type: overlay, eats: day:video, image: gone.png }
      screen: { type: screencast, display: ":4711" }
      dv: { type: firewire, device: 0x1 }
`;
    await Deno.writeTextFile(`${folder}/planet.yaml`, planet);
    const { lines } = await run(["check", "--data", folder, "--json"]);
    const { items } = JSON.parse(lines[0] ?? "") as { items: { id: string; args: Record<string, string> }[] };
    const named = items.filter(({ id }) => /^command-check-(file|directory|screen|firewire)/.test(id));
    assert.deepEqual(named.map(({ id, args }) => `${args["component"]} ${id.slice("command-check-".length)}`), [
      "f/day file-missing",
      "f/day directory",
      "f/day file",
      "f/night directory-missing",
      "f/logo file-missing",
      "f/screen screen-missing",
      "f/dv firewire-missing",
    ]);
  });
});

Deno.test("check warns of a secret in clear, with its place, and is content with !secret", async () => {
  await inTempFolder(async (folder) => {
    const planet = (password: string) =>
      `planet: a\natmosphere: { porter: { type: porter, listen: 127.0.0.1:0 } }\nflows:\n  f:\n    components:\n` +
      `      cam: { type: rtsp-source, url: "rtsp://cam/", user: bob, password: ${password} }\n`;
    const file = `${folder}/planet.yaml`;
    await Deno.writeTextFile(file, planet("hunter2"));
    const clear = await run(["check", "--data", folder]);
    assert.equal(clear.code, 0, clear.lines.join("\n"));
    assert.match(clear.lines.find((line) => line.includes(`${file}:6:74: `)) ?? "", /^warning .*in clear/);
    assert.ok(clear.lines.every((line) => !line.includes("hunter2")));
    await Deno.writeTextFile(file, planet("!secret CAM"));
    assert.equal((await run(["check", "--data", folder])).code, 2);
    await Deno.writeTextFile(`${folder}/secrets`, "CAM: hunter2\n");
    await Deno.chmod(`${folder}/secrets`, 0o600);
    const hidden = await run(["check", "--data", folder]);
    assert.equal(hidden.code, 0);
    assert.ok(hidden.lines.every((line) => !line.includes("in clear")));
  });
});

Deno.test("check ends with status 2 and the place when the planet is wrong", async () => {
  await inTempFolder(async (folder) => {
    const planet = `${folder}/planet.yaml`;
    await Deno.writeTextFile(planet, "planet: a\nflows: { f: { components: { v: { type: vidio-test } } } }\n");
    const { code, errors } = await run(["check", "--planet", planet]);
    assert.equal(code, 2);
    assert.match(errors, /planet\.yaml:2:34: vidio-test .* video-test/);
  });
});

Deno.test("inspect lists the types, tells of one, and offers the nearest of an unknown one", async () => {
  const all = await run(["inspect"]);
  assert.equal(all.code, 0);
  assert.ok(all.lines.some((line) => /^ {2}webm-muxer {2}/.test(line)));
  const one = await run(["inspect", "vp8-encoder"]);
  assert.ok(
    one.lines.some((line) => /bitrate \(bitrate, bit\/s\): default 800k; a bit rate from 16k to 50M/.test(line)),
  );
  assert.ok(one.lines.some((line) => line.includes("vp8enc (gstreamer1.0-plugins-good)")));
  const film = await run(["inspect", "loop"]);
  for (const line of ["  stream: muxed/stream, with passthrough: true", "  a file that can be read, in file"]) {
    assert.ok(film.lines.includes(line), film.lines.join("\n"));
  }
  const json = JSON.parse((await run(["inspect", "webm-muxer", "--json"])).lines[0] ?? "") as { feeders: unknown };
  assert.deepEqual(json.feeders, [{ name: "default", media: "muxed/webm" }]);
  const unknown = await run(["inspect", "vp8-encodr"]);
  assert.equal(unknown.code, 2);
  assert.match(unknown.errors, /near to it: vp8-encoder,/);
  const foreign = await run(["inspect", "nonsense"]);
  assert.match(foreign.errors, /there is no type nonsense; "runnel inspect" lists all/);
});

Deno.test("load-test names the address that is missing", async () => {
  const { code, errors } = await run(["load-test"]);
  assert.equal(code, 2);
  assert.match(errors, /^URL is missing; --help/);
});

Deno.test("launch points at the column that is wrong and ends with status 2", async () => {
  const { code, errors } = await run(["launch", "video-test wdth=3 ! vp8-encoder"]);
  assert.equal(code, 2);
  assert.match(errors, /^launch:1:12: wdth .* width/m);
  assert.match(errors, /^ {11}\^$/m);
});

Deno.test("launch puts one flow on air, load-test watches it, and nothing is left behind", async () => {
  await inTempFolder(async (folder) => {
    const child = new Deno.Command(Deno.execPath(), {
      args: [...PROGRAM, "launch", FLOW, "--listen", "127.0.0.1:0"],
      env: { TMPDIR: folder },
      stdin: "null",
      stdout: "piped",
      stderr: "inherit",
    }).spawn();
    try {
      const url = await firstMount(child.stdout);
      const { code, lines, errors } = await run(["load-test", url, "--viewers", "50", "--seconds", "2", "--json"]);
      assert.equal(code, 0, errors);
      const figures = JSON.parse(lines[0] ?? "") as { answered: number; bytesPerViewer: { min: number } };
      assert.equal(figures.answered, 50);
      assert.ok(figures.bytesPerViewer.min > 1000);
      const gone = await run(["load-test", `${url}.gone`, "--viewers", "2", "--seconds", "1"]);
      assert.equal(gone.code, 1);
      assert.ok(gone.lines.some((line) => line.includes("404")));
    } finally {
      child.kill("SIGINT");
    }
    assert.equal((await child.status).code, 0);
    assert.deepEqual([...Deno.readDirSync(folder)].filter(({ name }) => name.startsWith("runnel-")), []);
  });
});

Deno.test("load-test refuses other machines, too many viewers, and what is no stream", async () => {
  const few = ["--viewers", "1", "--seconds", "1"];
  for (
    const [args, wanted] of [
      [["http://203.0.113.9/a", ...few], /203\.0\.113\.9 is not this machine/],
      [["http://127.0.0.1/a", "--viewers", "20001", "--seconds", "1"], /from 1 to 20000/],
      [["http://127.0.0.1/a", "--viewers", "1"], /--seconds/],
      [["ftp://127.0.0.1/a", ...few], /such as http:/],
      [["http://%zz@127.0.0.1/a", ...few], /such as http:/],
    ] as const
  ) {
    const { code, errors } = await run(["load-test", ...args]);
    assert.equal(code, 2, args.join(" "));
    assert.match(errors, wanted);
  }
});

const PROGRAM = ["run", "-A", "--no-prompt", `${ROOT}main.ts`];

async function run(args: string[], env: Record<string, string> = {}) {
  const command = new Deno.Command(Deno.execPath(), { args: [...PROGRAM, ...args], env: { LC_ALL: "C", ...env } });
  const { code, stdout, stderr } = await command.output();
  const decoder = new TextDecoder();
  return { code, lines: decoder.decode(stdout).trimEnd().split("\n"), errors: decoder.decode(stderr) };
}

/** The first address that stands in a line of its own. */
async function firstMount(output: ReadableStream<Uint8Array>): Promise<string> {
  let text = "";
  const reader = output.getReader();
  try {
    while (true) {
      const { value, done } = await reader.read();
      if (done) throw new Error(`no stream on air: got ${text}`);
      text += new TextDecoder().decode(value);
      const url = /^(http:\S+)\n/m.exec(text)?.[1];
      if (url !== undefined) return url;
    }
  } finally {
    await reader.cancel();
  }
}

async function inTempFolder(test: (folder: string) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    await test(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}
