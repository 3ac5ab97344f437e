/** The functions of GStreamer's controller that we call. A test holds them against GstController-1.0.gir. */
import { lazily } from "../library.ts";

/** Functions of `libgstcontroller-1.0`. */
export const controllerFunctions = {
  // GstControlSource *gst_interpolation_control_source_new (void)
  gst_interpolation_control_source_new: { parameters: [], result: "pointer" },
  // GstControlBinding *gst_direct_control_binding_new_absolute (GstObject *object, const gchar *property_name,
  //                                                            GstControlSource *cs)
  gst_direct_control_binding_new_absolute: { parameters: ["pointer", "buffer", "pointer"], result: "pointer" },
  // gboolean gst_timed_value_control_source_set (GstTimedValueControlSource *self, GstClockTime timestamp, const gdouble value)
  gst_timed_value_control_source_set: { parameters: ["pointer", "u64", "f64"], result: "i32" },
  // gboolean gst_timed_value_control_source_unset (GstTimedValueControlSource *self, GstClockTime timestamp)
  gst_timed_value_control_source_unset: { parameters: ["pointer", "u64"], result: "i32" },
} as const satisfies Deno.ForeignLibraryInterface;

/** Where they come from. */
export const controllerLibrary = {
  soname: "libgstcontroller-1.0.so.0",
  package: "libgstreamer1.0-0",
  functions: controllerFunctions,
} as const;

/** The functions, opened at the first call. */
export const gstController = lazily(controllerLibrary);
