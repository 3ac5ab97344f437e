/** The page that walks through a component of one's own, followed to the letter: every file written, every command run. */
import { strict as assert } from "node:assert";
import { fileURLToPath } from "node:url";
import type { ApiComponent, ApiComponentType } from "../../manager/contract/api.ts";
import { endJobs } from "../fixtures/end_jobs.ts";
import { freePort } from "../fixtures/free_port.ts";
import { readPage, type Step } from "./page_steps.ts";
import { eventually } from "./run_box.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PAGE = "docs/your-own-component.md";
/** The one thing that a test does not copy: somebody else may have the page's port. */
const PAGE_PORT = "8890";
const DATA = "mybox";
const START_MS = 60_000;

/** Somebody who follows a page in a folder of his own. */
class Reader implements AsyncDisposable {
  readonly folder = Deno.makeTempDirSync({ prefix: "runnel-page-" });
  readonly port = String(freePort());
  #serve: Deno.ChildProcess | null = null;

  constructor() {
    const program = `#!/bin/sh\nexec "${Deno.execPath()}" run -A --no-prompt "${ROOT}main.ts" "$@"\n`;
    Deno.mkdirSync(`${this.folder}/bin`);
    Deno.writeTextFileSync(`${this.folder}/bin/runnel`, program, { mode: 0o755 });
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async follow(steps: readonly Step[]): Promise<void> {
    let printed = "";
    for (const step of steps) {
      if (step.kind === "file") await Deno.writeTextFile(`${this.folder}/${step.path}`, this.#withPort(step.text));
      else if (step.kind === "output") assert(printed.includes(step.text), `no "${step.text}" in: ${printed}`);
      else if (step.text.includes("runnel serve")) await this.#startBox(step.text);
      else printed = await this.#run(this.#withPort(step.text));
    }
  }

  async ask(path: string): Promise<Response> {
    const { token } = JSON.parse(await Deno.readTextFile(`${this.folder}/${DATA}/run/api.json`)) as { token: string };
    const response = await fetch(`${this.url}${path}`, { headers: { authorization: `Bearer ${token}` } });
    assert.equal(response.status, 200, path);
    return response;
  }

  /** As Ctrl-C does. */
  async stopBox(): Promise<void> {
    this.#serve?.kill("SIGINT");
    await this.#serve?.status;
    this.#serve = null;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stopBox();
    await endJobs(`${this.folder}/${DATA}`);
    await Deno.remove(this.folder, { recursive: true });
  }

  /** Runs a block as a shell would, and stops at the first command that fails. */
  async #run(block: string): Promise<string> {
    const { success, stdout, stderr } = await this.#shell(["-e", "-c", block]).output();
    const printed = new TextDecoder().decode(stdout) + new TextDecoder().decode(stderr);
    assert(success, `${block}\n${printed}`);
    return printed;
  }

  async #startBox(block: string): Promise<void> {
    this.#serve = this.#shell(["-c", `exec ${block}`], "null").spawn();
    const answers = async () => {
      const file = `${this.folder}/${DATA}/run/api.json`;
      const found = await Deno.stat(file).then(() => true, () => null);
      return { found, seen: file };
    };
    await eventually("the box answers", answers, START_MS);
  }

  #shell(args: string[], output: "null" | "piped" = "piped"): Deno.Command {
    return new Deno.Command("sh", {
      args,
      cwd: this.folder,
      env: { PATH: `${this.folder}/bin:${Deno.env.get("PATH")}`, LC_ALL: "C", NO_COLOR: "1" },
      stdin: "null",
      stdout: output,
      stderr: output,
    });
  }

  #withPort(text: string): string {
    return text.replaceAll(PAGE_PORT, this.port);
  }
}

Deno.test(`${PAGE} works as it is written, and what it makes is on air`, async () => {
  const steps = readPage(await Deno.readTextFile(`${ROOT}${PAGE}`));
  const files = steps.flatMap((step) => step.kind === "file" ? [step.path.split("/").at(-1)] : []);
  assert.deepEqual(files, [
    "definition.ts",
    "run.ts",
    "en.ftl",
    "es.ftl",
    "dimmer_test.ts",
    "planet.yaml",
    "page.js",
    "definition.ts",
    "run.ts",
    "en.ftl",
    "es.ftl",
    "class-bouncer_test.ts",
    "planet.yaml",
  ]);
  const first = (command: string): number => steps.findIndex(({ text }) => text.includes(command));
  const changes = first("runnel set");
  const bouncer = first("--like bouncer");
  const asking = first("curl");
  await using reader = new Reader();
  await reader.follow(steps.slice(0, changes));
  await happy(reader);
  await seen("a bright picture", reader, (light) => light > 60);

  await reader.follow(steps.slice(changes, bouncer));
  const dimmed = await eventually("the light has gone out", async () => {
    const component = await dimmer(reader);
    return { found: component.readings["light"] === 0 ? component : null, seen: component.readings };
  });
  assert.equal(dimmed.properties["light"], 40);
  await seen("a black one", reader, (light) => light < 24);

  const { items } = await (await reader.ask("/api/v1/component-types")).json() as { items: ApiComponentType[] };
  const { own, page, folder, title } = items.find(({ type }) => type === "dimmer")!;
  assert.deepEqual({ own, page, title }, { own: true, page: true, title: "Dimmer" });
  assert.equal(await Deno.realPath(folder!), await Deno.realPath(`${reader.folder}/${DATA}/components/dimmer`));
  const script = await reader.ask("/api/v1/component-types/dimmer/page.js");
  assert.match(script.headers.get("content-type")!, /^text\/javascript/);
  assert.match(await script.text(), /export function mount/);

  await reader.stopBox();
  await reader.follow(steps.slice(bouncer, asking));
  await happy(reader);
  await onAir(reader);
  await reader.follow(steps.slice(asking));
});

/** Waits until who may come in does. */
async function onAir(reader: Reader): Promise<void> {
  const headers = { authorization: `Basic ${btoa("ana:open sesame")}` };
  await eventually("a pupil is let in", async () => {
    const { status } = await fetch(`${reader.url}/stage.webm`, { method: "HEAD", headers });
    return { found: status === 200 ? true : null, seen: status };
  }, START_MS);
}

async function happy(reader: Reader): Promise<void> {
  await eventually("the dimmer is happy", async () => {
    const { mood, messages } = await dimmer(reader);
    return { found: mood === "happy" ? true : null, seen: { mood, messages } };
  }, START_MS);
}

async function dimmer(reader: Reader): Promise<ApiComponent> {
  return await (await reader.ask("/api/v1/components/stage/dimmed")).json();
}

/** Watches as a viewer, from whatever a viewer gets first, until the picture is as bright as is wanted. */
async function seen(what: string, { url }: Reader, fits: (light: number) => boolean): Promise<void> {
  let last = NaN;
  for (const end = performance.now() + START_MS; performance.now() < end;) {
    const viewer = new Deno.Command("ffmpeg", {
      args: ["-v", "error", "-i", `${url}/stage.webm`, "-vf", "scale=1:1", "-pix_fmt", "gray", "-f", "rawvideo", "-"],
      stdin: "null",
      stdout: "piped",
      stderr: "null",
    }).spawn();
    const timer = setTimeout(() => viewer.kill("SIGKILL"), START_MS);
    try {
      // One byte for each picture: how bright it is on average.
      for await (const pictures of viewer.stdout) {
        last = pictures.at(-1)!;
        if (fits(last)) return;
      }
    } finally {
      clearTimeout(timer);
      await stopped(viewer);
    }
  }
  assert.fail(`not within ${START_MS} ms: viewers see ${what}; last seen: ${last}`);
}

async function stopped(viewer: Deno.ChildProcess): Promise<void> {
  try {
    viewer.kill("SIGKILL");
  } catch (error) {
    // It has ended: the stream was not on air yet.
    if (!(error instanceof TypeError)) throw error;
  }
  await viewer.status;
}
