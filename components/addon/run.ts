/**
 * What an add-on may use to run, under the name `runnel/run`: one pipeline, a muxer or a bouncer, and how it says what is
 * wrong.
 */
export { runBouncer } from "../_bouncer/run_bouncer.ts";
export type { Keycard, Verdict } from "../../manager/contract/keycard.ts";
export { ComponentFault, type FaultOptions } from "../_fault/component_fault.ts";
export { framesBetweenKeyframes } from "../_encoder/keyframe_distance.ts";
export { quoted } from "../_pipeline/launch_text.ts";
export { runMuxer } from "../_muxer/muxer_component.ts";
export { runPipeline } from "../_pipeline/pipeline_component.ts";
export type { ActionRequest, LaunchParts, PipelineComponentOptions } from "../_pipeline/pipeline_options.ts";
export { pictureCaps, soundCaps } from "../_caps/raw_caps.ts";
export type { Eater, Run, RunContext, RunningComponent, SampleSink } from "../run_context.ts";
export type { PropertyValues } from "../property/mod.ts";
export type { Pipeline } from "../../ffi/gstreamer/pipeline.ts";
export type { Sample } from "../../ffi/gstreamer/sample.ts";
export { nextOnGrid } from "../_source/running_time.ts";
export { monotonicNs } from "../../ffi/gstreamer/clock.ts";
