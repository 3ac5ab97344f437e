/** GObject's functions that we call. Each has its C prototype beside it; a test holds them against GObject-2.0.gir. */
import { lazily } from "../library.ts";

/** G_CONNECT_SWAPPED of GConnectFlags: a handler gets its data first, and what emits last. */
export const CONNECT_SWAPPED = 2;

/** Functions of `libgobject-2.0`. */
export const gobjectFunctions = {
  // GValue *g_value_init (GValue *value, GType g_type)
  g_value_init: { parameters: ["buffer", "usize"], result: "pointer" },
  // void g_value_unset (GValue *value)
  g_value_unset: { parameters: ["buffer"], result: "void" },
  // gpointer g_value_get_boxed (const GValue *value)
  g_value_get_boxed: { parameters: ["pointer"], result: "pointer" },
  // gpointer g_value_get_object (const GValue *value)
  g_value_get_object: { parameters: ["buffer"], result: "pointer" },
  // const gchar *g_value_get_string (const GValue *value)
  g_value_get_string: { parameters: ["buffer"], result: "pointer" },
  // void g_object_get_property (GObject *object, const gchar *property_name, GValue *value)
  g_object_get_property: { parameters: ["pointer", "buffer", "buffer"], result: "void" },
  // GParamSpec *g_object_class_find_property (GObjectClass *oclass, const gchar *property_name)
  g_object_class_find_property: { parameters: ["pointer", "buffer"], result: "pointer" },
  // gulong g_signal_connect_data (gpointer instance, const gchar *detailed_signal, GCallback c_handler, gpointer data,
  //                               GClosureNotify destroy_data, GConnectFlags connect_flags)
  g_signal_connect_data: {
    parameters: ["pointer", "buffer", "pointer", "pointer", "pointer", "i32"],
    result: "u64",
  },
  // gulong g_signal_connect_object (gpointer instance, const gchar *detailed_signal, GCallback c_handler,
  //                                 gpointer gobject, GConnectFlags connect_flags)
  g_signal_connect_object: { parameters: ["pointer", "buffer", "pointer", "pointer", "i32"], result: "u64" },
  // void g_signal_handler_disconnect (gpointer instance, gulong handler_id)
  g_signal_handler_disconnect: { parameters: ["pointer", "u64"], result: "void" },
  // GBinding *g_object_bind_property (gpointer source, const gchar *source_property, gpointer target,
  //                                   const gchar *target_property, GBindingFlags flags)
  g_object_bind_property: { parameters: ["pointer", "buffer", "pointer", "buffer", "i32"], result: "pointer" },
  // void g_binding_unbind (GBinding *binding)
  g_binding_unbind: { parameters: ["pointer"], result: "void" },
  // GType g_type_parent (GType type)
  g_type_parent: { parameters: ["usize"], result: "usize" },
  // void g_type_query (GType type, GTypeQuery *query)
  g_type_query: { parameters: ["usize", "buffer"], result: "void" },
} as const satisfies Deno.ForeignLibraryInterface;

/**
 * Signals that multifdsink offers as calls. `g_signal_emit_by_name` is variadic; declared here with exactly the types of
 * one signal each, which the calling conventions of x86-64 and arm64 Linux pass like fixed arguments.
 */
export const signalFunctions = {
  // void g_signal_emit_by_name (gpointer instance, const gchar *detailed_signal, ...): "clear" ()
  emit: { name: "g_signal_emit_by_name", parameters: ["pointer", "buffer"], result: "void" },
  // … "add" (int fd)
  emit_int: { name: "g_signal_emit_by_name", parameters: ["pointer", "buffer", "i32"], result: "void" },
  // … "get-stats" (int fd) -> GstStructure *
  emit_int_returning: {
    name: "g_signal_emit_by_name",
    parameters: ["pointer", "buffer", "i32", "buffer"],
    result: "void",
  },
} as const satisfies Deno.ForeignLibraryInterface;

/** Where they come from. */
export const gobjectLibrary = {
  soname: "libgobject-2.0.so.0",
  package: "libglib2.0-0",
  functions: gobjectFunctions,
} as const;

/** Where the signals come from. */
export const signalLibrary = {
  soname: "libgobject-2.0.so.0",
  package: "libglib2.0-0",
  functions: signalFunctions,
} as const;

/** The functions, opened at the first call. */
export const gobject = lazily(gobjectLibrary);

/** The signals, opened at the first call. */
export const signals = lazily(signalLibrary);
