import { strict as assert } from "node:assert";
import "../../../../worker/job/bench/open_libraries.ts";
import { type Catalogue, catalogue } from "../../../../components/catalogue.ts";
import { monotonicNs } from "../../../../ffi/gstreamer/clock.ts";
import { runBouncer } from "../../../../components/_bouncer/run_bouncer.ts";
import { Reactor } from "../../../../ffi/reactor.ts";
import type { ComponentSpec } from "../../../../manager/contract/component_spec.ts";
import type { OwnType } from "../../../../worker/job/bench/mod.ts";
import { NO_KEYCARD } from "../../../../worker/job/bench/no_keycard.ts";
import { bouncerDefinition } from "../../../fixtures/bouncer_type.ts";
import { BouncerHub } from "../../../../worker/job/bouncer/bouncer_hub.ts";
import { FeedHub } from "../../../../worker/job/feed/feed_hub.ts";
import { HostedComponent } from "../../../../worker/job/component/hosted_component.ts";
import type { JobSurroundings } from "../../../../worker/job/job_surroundings.ts";

/** Quotes, spaces and a backslash are what launch strings, logs and graphs write in other ways. */
const SECRET = 'a"b \\c hunter22';

/** A job of one component, and all that it said. */
class OneJob implements AsyncDisposable {
  readonly said: string[] = [];
  readonly hosted: HostedComponent;
  readonly #folder = Deno.makeTempDirSync();
  readonly #reactor = new Reactor({ onError: (error) => this.said.push(String(error)) });
  readonly #hub = new FeedHub("test", () => {
    throw new Error("Cannot take a feed of another job because there is none");
  });

  readonly bouncers: BouncerHub;

  constructor(spec: ComponentSpec, types: Catalogue = catalogue) {
    const line = (text: string): void => void this.said.push(text);
    const log = { error: line, warning: line, info: line, debug: line };
    this.bouncers = new BouncerHub({ job: "test", runFolder: this.#folder, log });
    const surroundings: JobSurroundings = {
      reactor: this.#reactor,
      hub: this.#hub,
      bouncers: this.bouncers,
      catalogue: types,
      log: { logger: () => log, elements: () => {} },
      baseTimeNs: monotonicNs(),
      dataFolder: this.#folder,
      runFolder: this.#folder,
      report: (report) => this.said.push(JSON.stringify(report)),
      showReadings: () => {},
    };
    this.hosted = new HostedComponent(spec, surroundings);
  }

  async until(isSo: () => boolean): Promise<void> {
    const end = performance.now() + 20_000;
    while (!isSo()) {
      assert.ok(performance.now() < end, this.said.join("\n"));
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.hosted.close();
    await this.#hub.close();
    await this.bouncers.close();
    await this.#reactor.close();
    await Deno.remove(this.#folder, { recursive: true });
  }
}

function source(type: string, given: ComponentSpec["properties"]): ComponentSpec {
  const { definition } = catalogue.get(type)!;
  const defaults = Object.entries(definition.properties as Record<string, { default?: unknown }>)
    .map(([name, property]) => [name, property.default]);
  const properties = { ...Object.fromEntries(defaults), ...given };
  const feeders = Object.entries(definition.feeders).map(([name, { media }]) => ({ name, media }));
  return { id: "test/source", type, properties, eaters: [], feeders };
}

for (
  const [type, given] of [
    ["rtsp-source", { url: "rtsp://eve:pass-in-url@127.0.0.1:1/x", user: "bob", password: SECRET }],
    ["icecast-source", { url: "http://eve:pass-in-url@127.0.0.1:1/x", user: "bob", password: SECRET }],
    ["srt-source", { url: "srt://127.0.0.1:1?passphrase=pass-in-url", passphrase: SECRET }],
  ] as const
) {
  Deno.test(`HostedComponent tells no secret of ${type} in messages, log or graph`, async () => {
    let graph = "";
    let said = "";
    {
      await using job = new OneJob(source(type, given));
      await job.until(() => {
        graph = job.hosted.graph() || graph;
        return graph !== "" && job.said.some((line) => line.includes(`${type}-unreachable`));
      });
      said = job.said.join("\n");
    }
    for (const text of [graph, said]) assert.doesNotMatch(text, /hunter22|pass-in-url/);
    assert.match(said, /127\.0\.0\.1/);
  });
}

/** A bouncer that the job hosts, and what its `run` does. */
function bouncer(run: OwnType<typeof bouncerDefinition>["run"]): OneJob {
  const { type } = bouncerDefinition;
  const types: Catalogue = new Map([[type, { definition: bouncerDefinition, run: () => Promise.resolve({ run }) }]]);
  return new OneJob({ id: "atmosphere/staff", type, properties: {}, eaters: [], feeders: [] }, types);
}

const ASKED = { name: "staff", job: "test" };

Deno.test("HostedComponent lets its bouncer be asked while it runs, and not when it is sad or closed", async () => {
  let mood: (mood: "happy" | "sad") => void = () => {};
  await using job = bouncer((context) => {
    mood = context.mood;
    return runBouncer(context, () => ({ admitted: true }));
  });
  await job.until(() => job.said.some((line) => line.includes("is happy")));
  assert.deepEqual(await job.bouncers.ask(ASKED, NO_KEYCARD), { admitted: true });
  mood("sad");
  await assert.rejects(job.bouncers.ask(ASKED, NO_KEYCARD), { why: "away" });
  mood("happy");
  assert.deepEqual(await job.bouncers.ask(ASKED, NO_KEYCARD), { admitted: true });
  await job.hosted.close();
  await assert.rejects(job.bouncers.ask(ASKED, NO_KEYCARD), { why: "away" });
});

Deno.test("HostedComponent says that a bouncer has failed which cannot judge", async () => {
  await using job = bouncer(async (context) => {
    const { judge: _judge, ...running } = await runBouncer(context, () => ({ admitted: true }));
    return running;
  });
  await job.until(() => job.said.some((line) => /component-failed.*that does not judge: got test-bouncer/.test(line)));
  await assert.rejects(job.bouncers.ask(ASKED, NO_KEYCARD), { why: "away" });
});
