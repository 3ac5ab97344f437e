/** The functions of GStreamer's audio library that we call. A test holds them against GstAudio-1.0.gir. */
import { lazily } from "../library.ts";

/** Functions of `libgstaudio-1.0`. */
export const audioFunctions = {
  // GstAudioFormat gst_audio_format_from_string (const gchar *format)
  gst_audio_format_from_string: { parameters: ["buffer"], result: "i32" },
  // GstAudioInfo *gst_audio_info_new (void)
  gst_audio_info_new: { parameters: [], result: "pointer" },
  // void gst_audio_info_set_format (GstAudioInfo *info, GstAudioFormat format, gint rate, gint channels,
  //                                 const GstAudioChannelPosition *position)
  gst_audio_info_set_format: { parameters: ["pointer", "i32", "i32", "i32", "pointer"], result: "void" },
  // void gst_audio_info_free (GstAudioInfo *info)
  gst_audio_info_free: { parameters: ["pointer"], result: "void" },
  // GType gst_audio_resampler_filter_mode_get_type (void)
  gst_audio_resampler_filter_mode_get_type: { parameters: [], result: "usize" },
  // GstAudioConverter *gst_audio_converter_new (GstAudioConverterFlags flags, GstAudioInfo *in_info,
  //                                             GstAudioInfo *out_info, GstStructure *config)
  gst_audio_converter_new: { parameters: ["i32", "pointer", "pointer", "pointer"], result: "pointer" },
  // void gst_audio_converter_free (GstAudioConverter *convert)
  gst_audio_converter_free: { parameters: ["pointer"], result: "void" },
  // gboolean gst_audio_converter_update_config (GstAudioConverter *convert, gint in_rate, gint out_rate,
  //                                             GstStructure *config)
  gst_audio_converter_update_config: { parameters: ["pointer", "i32", "i32", "pointer"], result: "i32" },
  // gsize gst_audio_converter_get_out_frames (GstAudioConverter *convert, gsize in_frames)
  gst_audio_converter_get_out_frames: { parameters: ["pointer", "usize"], result: "usize" },
  // gsize gst_audio_converter_get_max_latency (GstAudioConverter *convert)
  gst_audio_converter_get_max_latency: { parameters: ["pointer"], result: "usize" },
  // gboolean gst_audio_converter_samples (GstAudioConverter *convert, GstAudioConverterFlags flags, gpointer in[],
  //                                       gsize in_frames, gpointer out[], gsize out_frames)
  gst_audio_converter_samples: {
    parameters: ["pointer", "i32", "buffer", "usize", "buffer", "usize"],
    result: "i32",
  },
} as const satisfies Deno.ForeignLibraryInterface;

/** Where they come from. */
export const audioLibrary = {
  soname: "libgstaudio-1.0.so.0",
  package: "libgstreamer-plugins-base1.0-0",
  functions: audioFunctions,
} as const;

/** The functions, opened at the first call. */
export const gstAudio = lazily(audioLibrary);
