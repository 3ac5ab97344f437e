/** What an add-on may use to run, under the name `runnel/run`: one pipeline, or a muxer, and how it says what is wrong. */
export { ComponentFault, type FaultOptions } from "../_media/component_fault.ts";
export { framesBetweenKeyframes } from "../_media/keyframe_distance.ts";
export { quoted } from "../_media/launch_text.ts";
export { runMuxer } from "../_media/muxer_component.ts";
export { runPipeline } from "../_media/pipeline_component.ts";
export type { ActionRequest, LaunchParts, PipelineComponentOptions } from "../_media/pipeline_options.ts";
export { pictureCaps, soundCaps } from "../_media/raw_caps.ts";
export type { Eater, Run, RunContext, RunningComponent, SampleSink } from "../run_context.ts";
export type { PropertyValues } from "../property/mod.ts";
export type { Pipeline } from "../../ffi/gstreamer/pipeline.ts";
export type { Sample } from "../../ffi/gstreamer/sample.ts";
export { nextOnGrid } from "../_media/running_time.ts";
export { monotonicNs } from "../../ffi/gstreamer/clock.ts";
