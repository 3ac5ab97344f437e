/**
 * A component that gives what it reads as it came: opens the source, builds the pipeline that packs this kind of stream,
 * and lets a player send what is read. Runs inside a job.
 */
import { AppSrc } from "../../ffi/gstreamer/app_src.ts";
import type { ComponentFault } from "../_media/component_fault.ts";
import { elementName } from "../_media/element_name.ts";
import { runPipeline } from "../_media/pipeline_component.ts";
import type { Attachment, LaunchParts } from "../_media/pipeline_options.ts";
import type { ComponentDefinition } from "../definition.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { FirstReader } from "./first_reader.ts";
import { Lane } from "./lane.ts";
import type { Reader } from "./reader.ts";
import { type Entrances, prepareEntrances, repacked, sameStreams, type Streams, streamsOf } from "./repacked.ts";

/** What a player is given. */
export interface Playing {
  /** Picture and sound, to be closed by the player. */
  readonly lanes: readonly [Lane, Lane];
  /** Opens the source; the first time it is open already. Throws when something else stands there now. */
  readonly open: (signal: AbortSignal) => Promise<Reader>;
  readonly onFault: (fault: ComponentFault) => void;
}

/** What a type adds. */
export interface RepackedOptions {
  /** Running time at which a pipeline that starts now begins. */
  startNs(): bigint;
  /** Opens the source as it is encoded. */
  open(name: (part: string) => string, signal: AbortSignal): Promise<Reader>;
  /** Sends what is read until it is closed. */
  play(playing: Playing): Attachment;
  /** What is said when the source holds another kind of stream than before. */
  changed(): ComponentFault;
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
  const first = new FirstReader((signal) => options.open(name, signal));
  const running = await runPipeline(context, definition, {
    launch: async ({ feeder }) => repacked(streamsOf(await first.open()), entrances(name), feeder("stream")),
    prepare: (pipeline, _parts, onFault) => {
      const reader = first.take();
      prepareEntrances(pipeline, reader, entrances(name));
      const streams = streamsOf(reader);
      const startNs = options.startNs();
      const lane = (kind: "video" | "audio"): Lane => {
        const to = streams[kind] === null ? null : new AppSrc(pipeline.element(entrances(name)[kind]));
        return new Lane({ to, fill: null }, startNs);
      };
      const open = openLike(streams, reader, options, name);
      return options.play({ lanes: [lane("video"), lane("audio")], open, onFault });
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

function openLike(
  streams: Streams,
  first: Reader,
  options: RepackedOptions,
  name: LaunchParts["name"],
): Playing["open"] {
  let opened: Reader | null = first;
  return async (signal) => {
    const reader = opened ?? await options.open(name, signal);
    opened = null;
    if (sameStreams(streams, streamsOf(reader))) return reader;
    await reader[Symbol.asyncDispose]();
    throw options.changed();
  };
}
