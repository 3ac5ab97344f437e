/**
 * What a running component needs of the job that hosts it. The job implements these; a component's `run.ts` knows no
 * more of it. Everything here lives in the job's process and is called on its one JavaScript thread.
 */
import type { Json } from "../manager/contract/component_spec.ts";
import type { Keycard, Verdict } from "../manager/contract/keycard.ts";
import type { Logger } from "../manager/contract/log_record.ts";
import type { MessageArgs, MessageLevel } from "../manager/contract/message.ts";
import type { Mood } from "../manager/contract/mood.ts";
import type { ComponentStats, FeedStats } from "../manager/contract/stats.ts";
import type { Reactor } from "../ffi/reactor.ts";
import type { AppSrc } from "../ffi/gstreamer/app_src.ts";
import type { Sample } from "../ffi/gstreamer/sample.ts";
import type { Media } from "./media.ts";
import type { ComponentDefinition } from "./definition.ts";
import type { PropertyValues } from "./property/mod.ts";

/** Samples that passed without being looked at one by one. */
export interface SampleSpan {
  readonly samples: number;
  readonly bytes: number;
  /** Where the last of them ended, in running time; null when that is not known. */
  readonly endNs: bigint | null;
}

/** Takes the samples of one feed. */
export interface SampleSink {
  /** Whether samples may come up to 60 ms late, a few at once, which is cheaper. @default false */
  readonly patient?: boolean;
  /**
   * Takes one sample. It is borrowed: who wants to keep it beyond the call adds a reference of its own.
   *
   * @param sample In running time of the box.
   */
  push(sample: Sample): void;
  /** The feed broke; samples come again when it is back. */
  lost(): void;
  /**
   * Tells, at once and whenever it changes, whether what comes only fills the time of a source that is away, with silence
   * or a slate. For those who can take another feed meanwhile.
   *
   * @param isFiller How it is from now on.
   */
  filler?(isFiller: boolean): void;
  /**
   * Where raw samples may go without JavaScript instead of to `push`. It has been given the one before.
   *
   * @returns Null while they cannot. Who looks at each sample has no such place.
   */
  inlet?(): AppSrc | null;
  /**
   * Tells, about twice a second, what came at the inlet meanwhile.
   *
   * @param span All since it was told last.
   */
  passed?(span: SampleSpan): void;
}

/** One input of a component. */
export interface Eater {
  readonly name: string;
  /** The feed's full name, `flow/component:feed`. */
  readonly feed: string;
  readonly media: Media;
  /** `waking` before the first sample, `hungry` when the feed broke or has been silent for long. */
  readonly mood: Mood;
  /**
   * Connects the feed. The first sample that arrives is a key frame, and so is the first after a loss.
   *
   * @param sink Who takes the samples.
   * @returns Disconnects it.
   */
  subscribe(sink: SampleSink): () => void;
  /** Figures of the input since it was connected. */
  stats(): FeedStats;
}

/** Where samples of a feed come from within this job. */
export interface SampleSource {
  /**
   * Gives every sample from the next key frame on to a sink in this job, without copying.
   *
   * @param sink Who takes the samples.
   * @returns Disconnects it.
   */
  subscribe(sink: SampleSink): () => void;
}

/** The giving end of a feed, as a component hands it to its job. */
export interface FeedSource extends SampleSource {
  /** Whether the component has a pipeline at the moment. */
  readonly ready: boolean;
  /**
   * Sends the feed as GDP to a connected socket, for another job. The feed owns the socket from now on.
   *
   * @param fd The socket.
   * @throws {Error} While it is not ready; the socket is still the caller's then.
   */
  send(fd: number): void;
  /**
   * Tells, at once and whenever it changes, whether it only fills the time of a source that is away.
   *
   * @param tell Whom.
   * @returns Ends it.
   */
  onFiller(tell: (isFiller: boolean) => void): () => void;
}

/** What a job gives to a component that it starts. */
export interface RunContext<D extends ComponentDefinition = ComponentDefinition> {
  readonly id: string;
  readonly properties: PropertyValues<D["properties"]>;
  readonly eaters: readonly Eater[];
  readonly reactor: Reactor;
  /** Base time of every pipeline of this box, in nanoseconds of CLOCK_MONOTONIC. */
  readonly baseTimeNs: bigint;
  /** The folder of sockets and job records, `DATA/run`. */
  readonly runFolder: string;
  /** The data folder, where relative paths start. */
  readonly dataFolder: string;
  /** The planet's time zone (IANA) where the type's definition says `usesZone`; the machine's when there is none. */
  readonly zone: string;
  /** How long a silence makes it hungry. */
  readonly hungryAfterMs: number;
  readonly log: Logger;
  /** Offers a feed under the name that the definition gives it. */
  offer(feeder: string, source: FeedSource): void;
  /**
   * Tells which GStreamer elements are the component's, so that log lines about them find it. What is told of a pipeline
   * takes the place of what was told of it before; of a component's only one nothing need be said.
   */
  owns(elements: readonly string[], pipeline?: string): void;
  /** Says how the component is. Saying the same again costs nothing. */
  mood(mood: Mood): void;
  /** Says something to a person. The same id replaces what was said before. */
  say(level: MessageLevel, id: string, args?: MessageArgs, debug?: string): void;
  /** Takes a message back. */
  unsay(id: string): void;
  /**
   * Shows a figure that changes all the time, such as the level of a sound, to whoever looks at the component just now.
   * Kept nowhere; may be called often, the newest counts.
   */
  show(reading: string, value: Json): void;
  /**
   * Asks a bouncer whether somebody may come in.
   *
   * @param bouncer Its name in the planet; one that the planet names for this component.
   * @param keycard What he shows.
   * @param options `signal` ends the waiting, for one who has gone.
   * @throws {NoVerdictError} When the bouncer does not answer within 5 s, or cannot: nobody is let in then.
   */
  ask(bouncer: string, keycard: Keycard, options?: { readonly signal?: AbortSignal }): Promise<Verdict>;
}

/** A component that runs. */
export interface RunningComponent<D extends ComponentDefinition = ComponentDefinition> {
  stats(): ComponentStats;
  /**
   * Takes over other values of properties that its definition calls live.
   *
   * @param properties All of them as they are from now on.
   * @throws {ComponentFault} When a value cannot be had; the component goes on as before.
   */
  change?(properties: PropertyValues<D["properties"]>): void | Promise<void>;
  /**
   * Does what its definition lists under `actions`.
   *
   * @param action Which.
   * @param args Checked against the definition.
   * @returns What the one who asked is told.
   * @throws {ComponentFault} When it cannot be done.
   */
  act?(action: string, args: { readonly [name: string]: Json }): Json | Promise<Json>;
  /**
   * Says whether somebody may come in: what makes a component a bouncer.
   *
   * @param keycard What he shows. Its password and token belong into no log.
   * @returns Within 5 s.
   */
  judge?(keycard: Keycard): Verdict | Promise<Verdict>;
  /** Its pipelines as GraphViz's dot text, empty while it has none. */
  graph?(): string;
  /** Ends it, within 5 s whatever its pipeline does. Safe to call twice. */
  close(): Promise<void>;
}

/** How a type runs: the one export `run` of its `run.ts`. A throw makes the component sad, or is tried again. */
export type Run<D extends ComponentDefinition = ComponentDefinition> = (
  context: RunContext<D>,
) => Promise<RunningComponent<D>>;
