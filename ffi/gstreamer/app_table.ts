/** The functions of appsrc and appsink that we call. A test holds them against GstApp-1.0.gir. */
import { lazily } from "../library.ts";

/** Functions of `libgstapp-1.0`. */
export const appFunctions = {
  // GstSample *gst_app_sink_try_pull_sample (GstAppSink *appsink, GstClockTime timeout)
  gst_app_sink_try_pull_sample: { parameters: ["pointer", "u64"], result: "pointer" },
  // gboolean gst_app_sink_is_eos (GstAppSink *appsink)
  gst_app_sink_is_eos: { parameters: ["pointer"], result: "i32" },
  // GstFlowReturn gst_app_src_push_sample (GstAppSrc *appsrc, GstSample *sample)
  gst_app_src_push_sample: { parameters: ["pointer", "pointer"], result: "i32" },
  // guint64 gst_app_src_get_current_level_buffers (GstAppSrc *appsrc)
  gst_app_src_get_current_level_buffers: { parameters: ["pointer"], result: "u64" },
  // void gst_app_src_set_caps (GstAppSrc *appsrc, const GstCaps *caps)
  gst_app_src_set_caps: { parameters: ["pointer", "pointer"], result: "void" },
} as const satisfies Deno.ForeignLibraryInterface;

/** Where they come from. */
export const appLibrary = {
  soname: "libgstapp-1.0.so.0",
  package: "libgstreamer-plugins-base1.0-0",
  functions: appFunctions,
} as const;

/** The functions, opened at the first call. */
export const gstApp = lazily(appLibrary);
