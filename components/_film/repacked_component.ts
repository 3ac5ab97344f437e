/**
 * A component that gives what it reads as it came: opens the source, builds the pipeline that packs this kind of stream,
 * and lets a player send what is read. Runs inside a job.
 */
import { AppSrc } from "../../ffi/gstreamer/app_src.ts";
import type { ComponentFault } from "../_fault/component_fault.ts";
import { elementName } from "../_pipeline/element_name.ts";
import { runPipeline } from "../_pipeline/pipeline_component.ts";
import type { Attachment, LaunchParts } from "../_pipeline/pipeline_options.ts";
import type { ComponentDefinition } from "../definition.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { filmStartNs } from "./decoded_film.ts";
import { FirstReader } from "./first_reader.ts";
import { Lane } from "./lane.ts";
import type { Reader } from "./reader.ts";
import { type Entrances, prepareEntrances, repacked, sameStreams, type Streams, streamsOf } from "./repacked.ts";

/** What a player is given. */
export interface Playing {
  /** Picture and sound, to be closed by the player. */
  readonly lanes: readonly [Lane, Lane];
  /** The source as it was opened, to be closed by the player. */
  readonly first: Reader;
  /** What it consists of: all that is played must be alike. */
  readonly streams: Streams;
  readonly onFault: (fault: ComponentFault) => void;
}

/** What a type adds. */
export interface RepackedOptions {
  /** Opens the source as it is encoded. */
  open(signal: AbortSignal): Promise<Reader>;
  /** Sends what is read until it is closed. */
  play(playing: Playing): Attachment;
}

/**
 * Runs such a component. Its feeder is `stream`.
 *
 * @param context What the job gives.
 * @param definition Its type.
 * @param options How it reads.
 */
export async function runRepacked<D extends ComponentDefinition>(
  context: RunContext<D>,
  definition: ComponentDefinition,
  options: RepackedOptions,
): Promise<RunningComponent<D>> {
  const name = (part: string): string => elementName(context.id, part);
  const first = new FirstReader((signal) => options.open(signal));
  const running = await runPipeline(context, definition, {
    launch: async ({ feeder }) => repacked(streamsOf(await first.open()), entrances(name), feeder("stream")),
    prepare: (pipeline, _parts, onFault) => {
      const reader = first.take();
      prepareEntrances(pipeline, reader, entrances(name));
      const streams = streamsOf(reader);
      const startNs = filmStartNs(context.baseTimeNs);
      const lane = (kind: "video" | "audio"): Lane => {
        const to = streams[kind] === null ? null : new AppSrc(pipeline.element(entrances(name)[kind]));
        return new Lane({ to, fill: null }, startNs);
      };
      return options.play({ lanes: [lane("video"), lane("audio")], first: reader, streams, onFault });
    },
  });
  return {
    stats: () => running.stats(),
    graph: () => running.graph?.() ?? "",
    close: async () => {
      // What is being opened must not outlive the component.
      await Promise.all([running.close(), first[Symbol.asyncDispose]()]);
    },
  };
}

function entrances(name: LaunchParts["name"]): Entrances {
  return { video: name("picture"), audio: name("sound"), mux: name("mux") };
}

/**
 * Opens a source again and again: the first time it is open already.
 *
 * @param playing What is played.
 * @param open Opens it anew.
 * @param changed What is thrown when something else stands there by then.
 */
export function openAgain(
  { first, streams }: Playing,
  open: (signal: AbortSignal) => Promise<Reader>,
  changed: () => Error,
): (signal: AbortSignal) => Promise<Reader> {
  let opened: Reader | null = first;
  return async (signal) => {
    const reader = opened ?? await open(signal);
    opened = null;
    if (sameStreams(streams, streamsOf(reader))) return reader;
    await reader[Symbol.asyncDispose]();
    throw changed();
  };
}
