/**
 * One component in its job: what the component says of itself is kept here and reported to the worker whenever it
 * changes. Starting and stopping never run side by side.
 */
import { NoVerdictError } from "../../../components/_bouncer/no_verdict_error.ts";
import { ComponentFault } from "../../../components/_fault/component_fault.ts";
import { layerOfError } from "../../../components/_fault/pipeline_fault.ts";
import type { ComponentDefinition } from "../../../components/definition.ts";
import { type Layer, layerArgs, NONE } from "../../../components/fault_layer.ts";
import { hiddenWords, withoutSecrets } from "../../../components/property/hidden_words.ts";
import { eachRound } from "../../../components/rounds.ts";
import type { FeedSource, RunContext, RunningComponent } from "../../../components/run_context.ts";
import type { ComponentSpec, Json } from "../../../manager/contract/component_spec.ts";
import type { Keycard, Verdict } from "../../../manager/contract/keycard.ts";
import type { Logger } from "../../../manager/contract/log_record.ts";
import type { MessageArgs, MessageLevel } from "../../../manager/contract/message.ts";
import type { Mood } from "../../../manager/contract/mood.ts";
import type { ComponentStats } from "../../../manager/contract/stats.ts";
import { withDeadline } from "../../with_deadline.ts";
import type { JobSurroundings } from "../job_surroundings.ts";
import { type Acted, actOn, notRunning, refusalOf } from "./act_on.ts";
import { hidingLogger } from "./hiding_logger.ts";
import { HUNGRY_AFTER_MS } from "./hungry_after.ts";
import { JobEater, standingIn } from "./job_eater.ts";
import { missingElements } from "./missing_elements.ts";
import { Readings } from "./readings.ts";
import { SpokenMessages } from "./spoken_messages.ts";

const EATERS_MS = 1000;
/** A component has 5 s to end, see `RunningComponent.close()`. */
const CLOSE_MS = 5500;
/** The fault of a pipeline that does not end. */
const HANGS = "pipeline-hangs";

/** A component of this job. */
export class HostedComponent {
  readonly #surroundings: JobSurroundings;
  readonly #log: Logger;
  readonly #eaters: JobEater[];
  readonly #messages: SpokenMessages;
  readonly #readings: Readings;
  readonly #withdrawals: (() => void)[] = [];
  readonly #endWatch: () => void;
  #spec: ComponentSpec;
  /** The message about a change that could not be had. */
  #refusal: string | null = null;
  #mood: Mood = "waking";
  #eaterMoods = "";
  #running: RunningComponent | null = null;
  #work: Promise<void>;
  #closed = false;
  #ended: Promise<boolean> | null = null;
  #hang: ComponentFault | null = null;

  /**
   * Starts it.
   *
   * @param spec What it is.
   * @param surroundings What the job gives.
   */
  constructor(spec: ComponentSpec, surroundings: JobSurroundings) {
    this.#spec = spec;
    this.#surroundings = surroundings;
    this.#readings = new Readings((readings) => surroundings.showReadings(spec.id, readings));
    this.#log = hidingLogger(surroundings.log.logger(spec.id), (text) => this.#hide(text));
    this.#messages = new SpokenMessages(this.#log, () => this.report());
    this.#eaters = spec.eaters.map((eater) => new JobEater(eater, surroundings.hub, spec.hungryAfterMs));
    this.#log.info(`is starting: ${spec.type}`);
    this.report();
    this.#work = this.#start();
    this.#endWatch = eachRound(EATERS_MS, () => this.#lookAtEaters());
  }

  /** What it is; changes on air are in it. */
  get spec(): ComponentSpec {
    return this.#spec;
  }

  /** Tells the worker how it is. */
  report(): void {
    this.#surroundings.report({
      component: this.#spec.id,
      mood: this.#mood,
      messages: this.#messages.all,
      eaters: this.#eaters.map(({ name, feed, mood }) => ({ name, feed, mood })),
    });
  }

  /** Tells a worker that has just come everything: how it is, and its readings. */
  tellAll(): void {
    this.report();
    this.#readings.tellAgain();
  }

  /** Its figures; all zero before it runs. */
  stats(): ComponentStats {
    return this.#running?.stats() ?? { uptimeSeconds: 0, feeds: this.#eaters.map((eater) => eater.stats()) };
  }

  /**
   * Takes over other values of live properties. One that cannot be had becomes a message.
   *
   * @param spec What differs from its own in nothing else.
   * @returns False when it has to be started anew for that.
   */
  async change(spec: ComponentSpec): Promise<boolean> {
    await this.#work;
    if (this.#running?.change === undefined) return false;
    this.#spec = spec;
    if (this.#refusal !== null) this.#messages.unsay(this.#refusal);
    this.#refusal = null;
    try {
      await this.#running.change(spec.properties as RunContext["properties"]);
      this.#log.info("has other properties now");
    } catch (error) {
      const { id, args } = refusalOf(error, { id: "component-change-failed", spec: this.#spec, log: this.#log });
      this.#refusal = id;
      this.#say("warning", id, args, error instanceof ComponentFault ? error.debug : "");
    }
    return true;
  }

  /**
   * Does one of the actions of its type.
   *
   * @param action Which.
   * @param args What the action takes.
   * @returns What it answers, or why it cannot.
   */
  async act(action: string, args: { readonly [name: string]: Json }): Promise<Acted> {
    if (this.#closed) return { refused: notRunning(this.#spec.id) };
    const { actions = {} } = this.#surroundings.catalogue.get(this.#spec.type)?.definition ?? {};
    const known = Object.keys(actions);
    const acted = await actOn(this.#running, { spec: this.#spec, known, log: this.#log, action, args });
    if (!("refused" in acted)) return acted;
    return { refused: { id: acted.refused.id, args: this.#hideWithin(acted.refused.args) } };
  }

  /** Its pipelines as dot text; null while it does not run. */
  graph(): string | null {
    const graph = this.#running?.graph?.() ?? null;
    return graph === null ? null : this.#hide(graph);
  }

  /** When it does not end, where the fault lies. */
  get hang(): { readonly layer: Layer; readonly culprit: string | null } {
    const culprit = this.#hang?.args["culprit"];
    return {
      layer: this.#hang?.layer ?? "unknown",
      culprit: typeof culprit === "string" && culprit !== NONE ? culprit : null,
    };
  }

  /**
   * Stops it. Ends in mood `sleeping`, whatever its pipeline does. Safe to call twice.
   *
   * @returns False when it does not end: only the end of its process frees what it holds.
   */
  close(): Promise<boolean> {
    return this.#ended ??= this.#close();
  }

  async #close(): Promise<boolean> {
    this.#endWatch();
    this.#log.info("is stopping");
    this.#mood = "waking";
    this.report();
    this.#closed = true;
    const hasEnded = await withDeadline(this.#end(), { ms: CLOSE_MS, late: false });
    if (!hasEnded) this.#log.error("does not end");
    for (const withdraw of this.#withdrawals.splice(0)) withdraw();
    this.#readings[Symbol.dispose]();
    this.#messages.clear();
    this.#mood = "sleeping";
    this.report();
    return hasEnded;
  }

  /** @returns False when a pipeline hangs. */
  async #end(): Promise<boolean> {
    await this.#work;
    try {
      await this.#running?.close();
      return true;
    } catch (error) {
      this.#log.error(`did not stop cleanly: ${error instanceof Error ? error.message : error}`);
      if (!(error instanceof ComponentFault && error.code === HANGS)) return true;
      this.#hang = error;
      return false;
    }
  }

  async #start(): Promise<void> {
    try {
      const entry = this.#surroundings.catalogue.get(this.#spec.type);
      if (entry === undefined) throw new Error(`Cannot run a component of an unknown type: got ${this.#spec.type}`);
      if (this.#lacksElements(entry.definition)) return;
      const { run } = await entry.run();
      this.#running = await run(this.#context());
      if (entry.definition.role === "bouncer") this.#offerJudgement(this.#running);
    } catch (error) {
      this.#log.error(error instanceof Error ? error.stack ?? error.message : String(error));
      const reason = error instanceof Error ? error.message : String(error);
      this.#say("error", "component-failed", { reason, ...layerArgs(layerOfError(error)) });
      this.#setMood("sad");
    }
  }

  /** One that is sad says nothing that counts: a person has to look after it first. */
  #offerJudgement(running: RunningComponent): void {
    const { id, type } = this.#spec;
    const judge = running.judge?.bind(running);
    if (judge === undefined) throw new Error(`Cannot ask a bouncer that does not judge: got ${type}`);
    const name = id.slice(id.indexOf("/") + 1);
    const isSad = (): boolean => this.#mood === "sad";
    this.#withdrawals.push(this.#surroundings.bouncers.offer(name, { judge, log: this.#log, isSad }));
  }

  async #ask(bouncer: string, keycard: Keycard, signal: AbortSignal | undefined): Promise<Verdict> {
    const known = this.#spec.bouncers?.find(({ name }) => name === bouncer);
    if (known === undefined) throw new NoVerdictError(bouncer, "away");
    return await this.#surroundings.bouncers.ask(known, keycard, signal);
  }

  /** A missing element is told before anything is tried: GStreamer's own words for it help nobody. */
  #lacksElements({ needs }: ComponentDefinition): boolean {
    const missing = missingElements(needs);
    if (missing.length === 0) return false;
    this.#say("error", "element-missing", { elements: missing.join(", ") });
    this.#setMood("sad");
    return true;
  }

  #context(): RunContext {
    const { reactor, baseTimeNs, runFolder, dataFolder, hub, log } = this.#surroundings;
    return {
      id: this.#spec.id,
      properties: this.#spec.properties as RunContext["properties"],
      eaters: this.#eaters,
      reactor,
      baseTimeNs,
      runFolder,
      dataFolder,
      zone: this.#spec.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
      hungryAfterMs: this.#spec.hungryAfterMs ?? HUNGRY_AFTER_MS,
      log: this.#log,
      owns: (elements, pipeline) => log.elements(this.#spec.id, elements, pipeline),
      offer: (feeder: string, source: FeedSource) => {
        this.#withdrawals.push(hub.offer(`${this.#spec.id}:${feeder}`, source));
      },
      mood: (mood) => this.#setMood(mood),
      say: (level, id, args = {}, debug = "") => this.#say(level, id, args, debug),
      unsay: (id) => this.#messages.unsay(id),
      show: (reading, value) => {
        if (!this.#closed) this.#readings.show(reading, value);
      },
      ask: (bouncer, keycard, { signal } = {}) => this.#ask(bouncer, keycard, signal),
    };
  }

  #setMood(mood: Mood): void {
    if (mood === this.#mood || this.#closed) return;
    this.#log.info(`was ${this.#mood}, is ${mood}`);
    this.#mood = mood;
    this.report();
  }

  #say(level: MessageLevel, id: string, args: MessageArgs, debug = ""): void {
    if (this.#closed) return;
    this.#messages.say(level, id, { args: this.#hideWithin(args), debug: this.#hide(debug) });
  }

  #hideWithin(args: MessageArgs): MessageArgs {
    const shown = Object.entries(args).map(([name, value]) => {
      return [name, typeof value === "string" ? this.#hide(value) : value];
    });
    return Object.fromEntries(shown);
  }

  /** What elements say is read by people: addresses with a password, properties of launch strings. */
  #hide(text: string): string {
    const definition = this.#surroundings.catalogue.get(this.#spec.type)?.definition;
    const words = definition === undefined ? [] : hiddenWords(definition.properties, this.#spec.properties);
    return withoutSecrets(text, words);
  }

  #lookAtEaters(): void {
    const backed = standingIn(this.#eaters);
    if (backed === null) this.#messages.unsay("eater-on-backup");
    else this.#say("warning", "eater-on-backup", backed);
    const moods = this.#eaters.map(({ mood }) => mood).join();
    if (moods === this.#eaterMoods) return;
    this.#eaterMoods = moods;
    this.report();
  }
}
