/** What the tests of an add-on may use, under the name `runnel/test`. */
export { ComponentBench, type ComponentState, type OwnType } from "./component_bench.ts";
export type { Sample } from "../../../ffi/gstreamer/sample.ts";
