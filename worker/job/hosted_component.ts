/**
 * One component in its job: what the component says of itself is kept here and reported to the worker whenever it
 * changes. Starting and stopping never run side by side.
 */
import type { ComponentSpec } from "../../manager/contract/component_spec.ts";
import type { Logger } from "../../manager/contract/log_record.ts";
import type { Message, MessageArgs, MessageLevel } from "../../manager/contract/message.ts";
import type { Mood } from "../../manager/contract/mood.ts";
import type { ComponentStats } from "../../manager/contract/stats.ts";
import { hasElement, startGStreamer } from "../../ffi/gstreamer/gstreamer.ts";
import { catalogue } from "../../components/catalogue.ts";
import type { ComponentDefinition } from "../../components/definition.ts";
import type { FeedSource, RunContext, RunningComponent } from "../../components/run_context.ts";
import type { JobSurroundings } from "./job_surroundings.ts";
import { JobEater } from "./job_eater.ts";

const EATERS_MS = 1000;

/** A component of this job. */
export class HostedComponent {
  readonly spec: ComponentSpec;
  readonly #surroundings: JobSurroundings;
  readonly #log: Logger;
  readonly #eaters: JobEater[];
  readonly #messages = new Map<string, Message>();
  readonly #withdrawals: (() => void)[] = [];
  readonly #watch: ReturnType<typeof setInterval>;
  #mood: Mood = "waking";
  #eaterMoods = "";
  #running: RunningComponent | null = null;
  #work: Promise<void>;
  #closed = false;

  /**
   * Starts it.
   *
   * @param spec What it is.
   * @param surroundings What the job gives.
   */
  constructor(spec: ComponentSpec, surroundings: JobSurroundings) {
    this.spec = spec;
    this.#surroundings = surroundings;
    this.#log = surroundings.log.logger(spec.id);
    this.#eaters = spec.eaters.map((eater) => new JobEater(eater, surroundings.hub));
    this.#log.info(`is starting: ${spec.type}`);
    this.report();
    this.#work = this.#start();
    this.#watch = setInterval(() => this.#lookAtEaters(), EATERS_MS);
  }

  /** Tells the worker how it is. */
  report(): void {
    this.#surroundings.report({
      component: this.spec.id,
      mood: this.#mood,
      messages: [...this.#messages.values()],
      eaters: this.#eaters.map(({ name, feed, mood }) => ({ name, feed, mood })),
    });
  }

  /** Its figures; all zero before it runs. */
  stats(): ComponentStats {
    return this.#running?.stats() ?? { uptimeSeconds: 0, feeds: this.#eaters.map((eater) => eater.stats()) };
  }

  /** Stops it. Ends in mood `sleeping`, whatever its pipeline does. */
  async close(): Promise<void> {
    clearInterval(this.#watch);
    await this.#work;
    this.#log.info("is stopping");
    this.#mood = "waking";
    this.report();
    this.#closed = true;
    try {
      await this.#running?.close();
    } catch (error) {
      this.#log.error(`did not stop cleanly: ${error instanceof Error ? error.message : error}`);
    }
    for (const withdraw of this.#withdrawals.splice(0)) withdraw();
    this.#messages.clear();
    this.#mood = "sleeping";
    this.report();
  }

  async #start(): Promise<void> {
    try {
      const entry = catalogue.get(this.spec.type);
      if (entry === undefined) throw new Error(`Cannot run a component of an unknown type: got ${this.spec.type}`);
      if (this.#lacksElements(entry.definition)) return;
      const { run } = await entry.run();
      this.#running = await run(this.#context());
    } catch (error) {
      this.#log.error(error instanceof Error ? error.stack ?? error.message : String(error));
      this.#say("error", "component-failed", { reason: error instanceof Error ? error.message : String(error) });
      this.#setMood("sad");
    }
  }

  /** A missing element is told before anything is tried: GStreamer's own words for it help nobody. */
  #lacksElements({ needs }: ComponentDefinition): boolean {
    const { elements = [], anyElement = [] } = needs;
    if (elements.length + anyElement.length === 0) return false;
    startGStreamer();
    const missing = elements.filter((element) => !hasElement(element));
    if (anyElement.length > 0 && !anyElement.some(hasElement)) missing.push(...anyElement);
    if (missing.length === 0) return false;
    this.#say("error", "element-missing", { elements: missing.join(", ") });
    this.#setMood("sad");
    return true;
  }

  #context(): RunContext {
    const { reactor, baseTimeNs, runFolder, dataFolder, hub, log } = this.#surroundings;
    return {
      id: this.spec.id,
      properties: this.spec.properties as RunContext["properties"],
      eaters: this.#eaters,
      reactor,
      baseTimeNs,
      runFolder,
      dataFolder,
      log: this.#log,
      owns: (elements) => log.elements(this.spec.id, elements),
      offer: (feeder: string, source: FeedSource) => {
        this.#withdrawals.push(hub.offer(`${this.spec.id}:${feeder}`, source));
      },
      mood: (mood) => this.#setMood(mood),
      say: (level, id, args = {}, debug = "") => this.#say(level, id, args, debug),
      unsay: (id) => {
        if (this.#messages.delete(id)) this.report();
      },
    };
  }

  #setMood(mood: Mood): void {
    if (mood === this.#mood || this.#closed) return;
    this.#log.info(`was ${this.#mood}, is ${mood}`);
    this.#mood = mood;
    this.report();
  }

  #say(level: MessageLevel, id: string, args: MessageArgs, debug = ""): void {
    const before = this.#messages.get(id);
    const same = before?.level === level && before.debug === debug &&
      JSON.stringify(before.args) === JSON.stringify(args);
    if (same || this.#closed) return;
    this.#log[level](`says ${id} ${JSON.stringify(args)} ${debug}`.trimEnd());
    this.#messages.set(id, { id, level, args, at: new Date().toISOString(), debug });
    this.report();
  }

  #lookAtEaters(): void {
    const moods = this.#eaters.map(({ mood }) => mood).join();
    if (moods === this.#eaterMoods) return;
    this.#eaterMoods = moods;
    this.report();
  }
}
