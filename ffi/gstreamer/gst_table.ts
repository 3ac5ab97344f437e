/** GStreamer's core functions that we call. Each has its C prototype beside it; a test holds them against Gst-1.0.gir. */
import { lazily } from "../library.ts";

/** GST_FORMAT_TIME of GstFormat. */
export const FORMAT_TIME = 3;

/** Functions of `libgstreamer-1.0`. */
export const gstFunctions = {
  // gboolean gst_init_check (int *argc, char **argv[], GError **error)
  gst_init_check: { parameters: ["pointer", "pointer", "buffer"], result: "i32" },
  // void gst_version (guint *major, guint *minor, guint *micro, guint *nano)
  gst_version: { parameters: ["buffer", "buffer", "buffer", "buffer"], result: "void" },
  // GstElementFactory *gst_element_factory_find (const gchar *name)
  gst_element_factory_find: { parameters: ["buffer"], result: "pointer" },
  // GstElement *gst_parse_launch (const gchar *pipeline_description, GError **error)
  gst_parse_launch: { parameters: ["buffer", "buffer"], result: "pointer" },
  // GstElement *gst_parse_bin_from_description (const gchar *bin_description, gboolean ghost_unlinked_pads, GError **err)
  gst_parse_bin_from_description: { parameters: ["buffer", "i32", "buffer"], result: "pointer" },
  // void gst_util_set_object_arg (GObject *object, const gchar *name, const gchar *value)
  gst_util_set_object_arg: { parameters: ["pointer", "buffer", "buffer"], result: "void" },

  // void gst_object_unref (gpointer object)
  gst_object_unref: { parameters: ["pointer"], result: "void" },
  // gchar *gst_object_get_name (GstObject *object)
  gst_object_get_name: { parameters: ["pointer"], result: "pointer" },
  // gboolean gst_object_add_control_binding (GstObject *object, GstControlBinding *binding)
  gst_object_add_control_binding: { parameters: ["pointer", "pointer"], result: "i32" },
  // GstMiniObject *gst_mini_object_ref (GstMiniObject *mini_object)
  gst_mini_object_ref: { parameters: ["pointer"], result: "pointer" },
  // void gst_mini_object_unref (GstMiniObject *mini_object)
  gst_mini_object_unref: { parameters: ["pointer"], result: "void" },

  // gboolean gst_bin_add (GstBin *bin, GstElement *element)
  gst_bin_add: { parameters: ["pointer", "pointer"], result: "i32" },
  // GstElement *gst_bin_get_by_name (GstBin *bin, const gchar *name)
  gst_bin_get_by_name: { parameters: ["pointer", "buffer"], result: "pointer" },
  // gchar *gst_debug_bin_to_dot_data (GstBin *bin, GstDebugGraphDetails details)
  gst_debug_bin_to_dot_data: { parameters: ["pointer", "i32"], result: "pointer" },
  // GstDebugLevel gst_debug_get_default_threshold (void)
  gst_debug_get_default_threshold: { parameters: [], result: "i32" },
  // void gst_debug_set_default_threshold (GstDebugLevel level)
  gst_debug_set_default_threshold: { parameters: ["i32"], result: "void" },
  // void gst_debug_set_threshold_for_name (const gchar *name, GstDebugLevel level)
  gst_debug_set_threshold_for_name: { parameters: ["buffer", "i32"], result: "void" },
  // void gst_debug_unset_threshold_for_name (const gchar *name)
  gst_debug_unset_threshold_for_name: { parameters: ["buffer"], result: "void" },
  // GstIterator *gst_bin_iterate_recurse (GstBin *bin)
  gst_bin_iterate_recurse: { parameters: ["pointer"], result: "pointer" },
  // GstIteratorResult gst_iterator_next (GstIterator *it, GValue *elem)
  gst_iterator_next: { parameters: ["pointer", "buffer"], result: "i32" },
  // void gst_iterator_free (GstIterator *it)
  gst_iterator_free: { parameters: ["pointer"], result: "void" },
  // gboolean gst_bin_recalculate_latency (GstBin *bin)
  gst_bin_recalculate_latency: { parameters: ["pointer"], result: "i32", nonblocking: true },
  // gboolean gst_element_link (GstElement *src, GstElement *dest)
  gst_element_link: { parameters: ["pointer", "pointer"], result: "i32" },
  // GstBus *gst_element_get_bus (GstElement *element)
  gst_element_get_bus: { parameters: ["pointer"], result: "pointer" },
  // GstStateChangeReturn gst_element_set_state (GstElement *element, GstState state)
  gst_element_set_state: { parameters: ["pointer", "i32"], result: "i32", nonblocking: true },
  // GstStateChangeReturn gst_element_get_state (GstElement *element, GstState *state, GstState *pending, GstClockTime timeout)
  gst_element_get_state: { parameters: ["pointer", "buffer", "buffer", "u64"], result: "i32", nonblocking: true },
  // gboolean gst_element_set_locked_state (GstElement *element, gboolean locked_state)
  gst_element_set_locked_state: { parameters: ["pointer", "i32"], result: "i32" },
  // gboolean gst_element_sync_state_with_parent (GstElement *element)
  gst_element_sync_state_with_parent: { parameters: ["pointer"], result: "i32" },
  // void gst_element_set_start_time (GstElement *element, GstClockTime time)
  gst_element_set_start_time: { parameters: ["pointer", "u64"], result: "void" },
  // void gst_element_set_base_time (GstElement *element, GstClockTime time)
  gst_element_set_base_time: { parameters: ["pointer", "u64"], result: "void" },

  // gboolean gst_element_query_duration (GstElement *element, GstFormat format, gint64 *duration)
  gst_element_query_duration: { parameters: ["pointer", "i32", "buffer"], result: "i32", nonblocking: true },
  // gboolean gst_element_query_position (GstElement *element, GstFormat format, gint64 *cur)
  gst_element_query_position: { parameters: ["pointer", "i32", "buffer"], result: "i32" },
  // gboolean gst_element_seek_simple (GstElement *element, GstFormat format, GstSeekFlags seek_flags, gint64 seek_pos)
  gst_element_seek_simple: { parameters: ["pointer", "i32", "i32", "i64"], result: "i32", nonblocking: true },
  // GstElementFactory *gst_element_get_factory (GstElement *element)
  gst_element_get_factory: { parameters: ["pointer"], result: "pointer" },

  // void gst_pad_set_offset (GstPad *pad, gint64 offset)
  gst_pad_set_offset: { parameters: ["pointer", "i64"], result: "void" },
  // GstPad *gst_element_get_static_pad (GstElement *element, const gchar *name)
  gst_element_get_static_pad: { parameters: ["pointer", "buffer"], result: "pointer" },
  // GstEvent *gst_pad_get_sticky_event (GstPad *pad, GstEventType event_type, guint idx)
  gst_pad_get_sticky_event: { parameters: ["pointer", "i32", "u32"], result: "pointer" },
  // GstCaps *gst_pad_get_current_caps (GstPad *pad)
  gst_pad_get_current_caps: { parameters: ["pointer"], result: "pointer" },
  // GstCaps *gst_pad_query_caps (GstPad *pad, GstCaps *filter)
  gst_pad_query_caps: { parameters: ["pointer", "pointer"], result: "pointer", nonblocking: true },

  // GstClock *gst_system_clock_obtain (void)
  gst_system_clock_obtain: { parameters: [], result: "pointer" },
  // GstClockTime gst_clock_get_time (GstClock *clock)
  gst_clock_get_time: { parameters: ["pointer"], result: "u64" },
  // void gst_pipeline_use_clock (GstPipeline *pipeline, GstClock *clock)
  gst_pipeline_use_clock: { parameters: ["pointer", "pointer"], result: "void" },

  // GstBus *gst_bus_new (void)
  gst_bus_new: { parameters: [], result: "pointer" },
  // void gst_element_set_bus (GstElement *element, GstBus *bus)
  gst_element_set_bus: { parameters: ["pointer", "pointer"], result: "void" },
  // void gst_bus_get_pollfd (GstBus *bus, GPollFD *fd)
  gst_bus_get_pollfd: { parameters: ["pointer", "buffer"], result: "void" },
  // GstMessage *gst_bus_pop (GstBus *bus)
  gst_bus_pop: { parameters: ["pointer"], result: "pointer" },
  // void gst_message_parse_error (GstMessage *message, GError **gerror, gchar **debug)
  gst_message_parse_error: { parameters: ["pointer", "buffer", "buffer"], result: "void" },
  // void gst_message_parse_warning (GstMessage *message, GError **gerror, gchar **debug)
  gst_message_parse_warning: { parameters: ["pointer", "buffer", "buffer"], result: "void" },
  // void gst_message_parse_tag (GstMessage *message, GstTagList **tag_list)
  gst_message_parse_tag: { parameters: ["pointer", "buffer"], result: "void" },
  // gboolean gst_tag_list_get_string (const GstTagList *list, const gchar *tag, gchar **value)
  gst_tag_list_get_string: { parameters: ["pointer", "buffer", "buffer"], result: "i32" },
  // const GstStructure *gst_message_get_structure (GstMessage *message)
  gst_message_get_structure: { parameters: ["pointer"], result: "pointer" },

  // GstBuffer *gst_sample_get_buffer (GstSample *sample)
  gst_sample_get_buffer: { parameters: ["pointer"], result: "pointer" },
  // GstCaps *gst_sample_get_caps (GstSample *sample)
  gst_sample_get_caps: { parameters: ["pointer"], result: "pointer" },
  // GstSegment *gst_sample_get_segment (GstSample *sample)
  gst_sample_get_segment: { parameters: ["pointer"], result: "pointer" },
  // GstSample *gst_sample_new (GstBuffer *buffer, GstCaps *caps, const GstSegment *segment, GstStructure *info)
  gst_sample_new: { parameters: ["pointer", "pointer", "buffer", "pointer"], result: "pointer" },
  // void gst_segment_init (GstSegment *segment, GstFormat format)
  gst_segment_init: { parameters: ["buffer", "i32"], result: "void" },
  // GstBuffer *gst_buffer_new_memdup (gconstpointer data, gsize size)
  gst_buffer_new_memdup: { parameters: ["buffer", "usize"], result: "pointer" },
  // gboolean gst_buffer_set_flags (GstBuffer *buffer, GstBufferFlags flags)
  gst_buffer_set_flags: { parameters: ["pointer", "i32"], result: "i32" },
  // GstBuffer *gst_buffer_copy_deep (const GstBuffer *buf)
  gst_buffer_copy_deep: { parameters: ["pointer"], result: "pointer" },
  // gsize gst_buffer_memset (GstBuffer *buffer, gsize offset, guint8 val, gsize size)
  gst_buffer_memset: { parameters: ["pointer", "usize", "u8", "usize"], result: "usize" },
  // gsize gst_buffer_get_size (GstBuffer *buffer)
  gst_buffer_get_size: { parameters: ["pointer"], result: "usize" },
  // gsize gst_buffer_extract (GstBuffer *buffer, gsize offset, gpointer dest, gsize size)
  gst_buffer_extract: { parameters: ["pointer", "usize", "pointer", "usize"], result: "usize" },
  // gchar *gst_caps_to_string (const GstCaps *caps)
  gst_caps_to_string: { parameters: ["pointer"], result: "pointer" },
  // GstStructure *gst_caps_get_structure (const GstCaps *caps, guint index)
  gst_caps_get_structure: { parameters: ["pointer", "u32"], result: "pointer" },
  // GstStructure *gst_structure_new_from_string (const gchar *string)
  gst_structure_new_from_string: { parameters: ["buffer"], result: "pointer" },
  // const gchar *gst_structure_get_name (const GstStructure *structure)
  gst_structure_get_name: { parameters: ["pointer"], result: "pointer" },
  // const GValue *gst_structure_get_value (const GstStructure *structure, const gchar *fieldname)
  gst_structure_get_value: { parameters: ["pointer", "buffer"], result: "pointer" },
  // GType gst_structure_get_type (void)
  gst_structure_get_type: { parameters: [], result: "usize" },
  // gboolean gst_structure_get_uint64 (const GstStructure *structure, const gchar *fieldname, guint64 *value)
  gst_structure_get_uint64: { parameters: ["pointer", "buffer", "buffer"], result: "i32" },
  // gchar *gst_structure_to_string (const GstStructure *structure)
  gst_structure_to_string: { parameters: ["pointer"], result: "pointer" },
  // void gst_structure_free (GstStructure *structure)
  gst_structure_free: { parameters: ["pointer"], result: "void" },
  // guint gst_value_array_get_size (const GValue *value)
  gst_value_array_get_size: { parameters: ["pointer"], result: "u32" },
  // const GValue *gst_value_array_get_value (const GValue *value, guint index)
  gst_value_array_get_value: { parameters: ["pointer", "u32"], result: "pointer" },
} as const satisfies Deno.ForeignLibraryInterface;

/** Where they come from. */
export const gstLibrary = {
  soname: "libgstreamer-1.0.so.0",
  package: "libgstreamer1.0-0",
  functions: gstFunctions,
} as const;

/** The functions, opened at the first call. */
export const gst = lazily(gstLibrary);
