/**
 * A muxer whose output is put together anew before it goes out: GStreamer's gives pieces that do not say where a viewer
 * can join. The pipeline has two halves, joined in JavaScript. Runs inside a job.
 */
import { APP_SINK_PROPERTIES, AppSink } from "../../ffi/gstreamer/app_sink.ts";
import { APP_SRC_PROPERTIES, AppSrc } from "../../ffi/gstreamer/app_src.ts";
import { madeSample, type MadeSampleOptions } from "../../ffi/gstreamer/made_sample.ts";
import type { Pipeline } from "../../ffi/gstreamer/pipeline.ts";
import type { Sample } from "../../ffi/gstreamer/sample.ts";
import { faultOfError } from "../_fault/pipeline_fault.ts";
import { runPipeline } from "../_pipeline/pipeline_component.ts";
import type { LaunchParts } from "../_pipeline/pipeline_options.ts";
import type { ComponentDefinition } from "../definition.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { filledEaters } from "./filled_eater.ts";
import { beginAnew, type MuxerForms, muxerInputs } from "./muxer_component.ts";

/** What passes between the two halves is small, and taken at once. */
const MOST_WAITING = 2000;

/** The second half, as the first one sees it. */
export interface RepackedOutput {
  /** @param caps Of all pieces that follow, with the stream's headers. */
  setCaps(caps: string): void;
  /**
   * Gives a piece on.
   *
   * @param bytes Copied.
   * @param options Its time, and whether a viewer cannot join at it.
   */
  give(bytes: Uint8Array<ArrayBuffer>, options: MadeSampleOptions): void;
}

/** How a type repacks. */
export interface RepackedMuxerOptions {
  /** The muxing element with its properties, as gst-launch takes it. */
  readonly muxer: string;
  /** What it wants in another form than feeds have it. */
  readonly forms: MuxerForms;
  /** Called for each new pipeline: gives what takes the muxer's samples, which are borrowed for the call. */
  repack(output: RepackedOutput): (sample: Sample) => void;
}

/**
 * Runs such a muxer.
 *
 * @param context What the job gives.
 * @param definition Its type.
 * @param options How it repacks.
 */
export function runRepackedMuxer<D extends ComponentDefinition>(
  context: RunContext<D>,
  definition: ComponentDefinition,
  { muxer, forms, repack }: RepackedMuxerOptions,
): Promise<RunningComponent<D>> {
  const eaters = filledEaters(context);
  return runPipeline({ ...context, eaters }, definition, {
    launch: (parts) => {
      const { feeder, name } = parts;
      return `${muxer} name=${name("mux")} ! ` +
        `appsink name=${name("muxed")} ${APP_SINK_PROPERTIES} max-buffers=${MOST_WAITING} ` +
        `appsrc name=${name("repacked")} ${APP_SRC_PROPERTIES} max-buffers=${MOST_WAITING} ! ${feeder()} ` +
        muxerInputs(context, parts, forms);
    },
    prepare: (pipeline, parts, fail) => {
      beginAnew(eaters, fail);
      const take = repack(outputOf(pipeline, parts));
      const element = parts.name("muxed");
      const sink = new AppSink(pipeline.element(element), context.reactor, (sample) => {
        try {
          take(sample);
        } catch (error) {
          fail(faultOfError(error, element));
        }
      });
      return closedWhenStopped(pipeline, sink);
    },
  });
}

function outputOf<D extends ComponentDefinition>(pipeline: Pipeline, { name }: LaunchParts<D>): RepackedOutput {
  const element = pipeline.element(name("repacked"));
  const source = new AppSrc(element);
  return {
    setCaps: (caps) => element.set("caps", caps),
    give: (bytes, options) => {
      using sample = madeSample(bytes, options);
      source.push(sample);
    },
  };
}

/** A streaming thread may wake a sink until the pipeline is stopped. */
function closedWhenStopped(pipeline: Pipeline, sink: AppSink): AsyncDisposable {
  return {
    [Symbol.asyncDispose]: async () => {
      await pipeline.stop();
      sink.close();
    },
  };
}
