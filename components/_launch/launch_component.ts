/** A component whose pipeline a person wrote. Sources, converters and consumers differ in which feeds they have. In a job. */
import { monotonicNs } from "../../ffi/gstreamer/clock.ts";
import { LaunchError, Pipeline } from "../../ffi/gstreamer/pipeline.ts";
import { ComponentFault } from "../_fault/component_fault.ts";
import { runPipeline } from "../_pipeline/pipeline_component.ts";
import type { LaunchParts } from "../_pipeline/pipeline_options.ts";
import type { ComponentDefinition, Feeders } from "../definition.ts";
import type { Media } from "../media.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { capsOfMedia } from "./caps_of_media.ts";
import { faultOfFile, faultOfSilentFile } from "./file_fault.ts";
import { placeOf, withFeeds } from "./launch_string.ts";
import { placeFiles, refuseReach } from "./reach.ts";
import { watchSilentFile } from "./silent_file.ts";

/**
 * Runs such a component.
 *
 * @param context What the job gives.
 * @param definition Its type.
 * @param text The launch string.
 */
export function runLaunch<D extends ComponentDefinition>(
  context: RunContext<D>,
  definition: ComponentDefinition,
  text: string,
): Promise<RunningComponent<D>> {
  const feeders = definition.feedersOf?.(context.properties) ?? definition.feeders;
  const keepsTime = context.eaters.length > 0;
  return runPipeline(context, definition, {
    launch: async (parts) => {
      const launch = describe(context, { text, feeders, keepsTime }, parts);
      await tryOut(context, text, launch);
      return launch;
    },
    prepare: (pipeline, { name }, fail) => {
      placeFiles(pipeline, context.dataFolder);
      if (keepsTime) return null;
      // What it gives may begin at zero like a file's, or be live: with a time of its own, both begin now.
      const startNs = monotonicNs();
      pipeline.rebase(startNs);
      const ways = Object.keys(feeders).map((feeder) => name(`own-${feeder}`));
      for (const way of ways) pipeline.element(way).shift("src", startNs - context.baseTimeNs);
      const fault = () => faultOfSilentFile(pipeline, context.dataFolder);
      return watchSilentFile({ pipeline, ways, onSilent: fail, fault });
    },
    // What eats gets media that others made: no file is to blame for those.
    explain: (complaint, pipeline) => keepsTime ? null : faultOfFile(complaint, pipeline, context.dataFolder),
  });
}

function describe<D extends ComponentDefinition>(
  { eaters }: RunContext<D>,
  { text, feeders, keepsTime }: { text: string; feeders: Feeders; keepsTime: boolean },
  parts: LaunchParts<D>,
): string {
  const names = eaters.map(({ name }) => name);
  const pace = (name: string): string => keepsTime ? "" : `clocksync name=${parts.name(`own-${name}`)} ! `;
  return withFeeds(text, { eaters: names, feeders: Object.keys(feeders) }, {
    eater: (name) => parts.eater(names.indexOf(name)),
    feeder: (name) => {
      const media = feeders[name]!.media;
      return `capsfilter caps="${capsOfMedia(media)}" ! ${pace(name)}${timing(media)}${parts.feeder(name)}`;
    },
  });
}

/** Muxed media are not in time but in bytes, some of them. */
function timing(media: Media): string {
  return media.startsWith("muxed/") ? "" : "identity single-segment=true ! ";
}

/** Makes the pipeline without starting it: what is wrong with it is said in the words of the one who wrote it. */
async function tryOut<D extends ComponentDefinition>(
  { reactor, baseTimeNs, dataFolder, eaters, id }: RunContext<D>,
  text: string,
  launch: string,
): Promise<void> {
  try {
    await using pipeline = new Pipeline(launch, { reactor, baseTimeNs, onMessage: () => {} });
    const own = pipeline.elementNames().filter((name) => eaters.some((_, index) => name.endsWith(`-eat${index}`)));
    refuseReach(pipeline, own, dataFolder);
  } catch (error) {
    if (!(error instanceof LaunchError)) throw error;
    const place = placeOf(text, error.reason);
    const args = { reason: error.reason.replaceAll(`${id.replace("/", "-")}-`, ""), ...place };
    throw new ComponentFault(place === null ? "pipeline-wrong" : "pipeline-wrong-at", { blame: "caller", args });
  }
}
