/** Functions that tell which plugins are installed. Each has its C prototype beside it; a test holds them against Gst-1.0.gir. */
import { lazily } from "../library.ts";

/** Functions of `libgstreamer-1.0`. */
export const registryFunctions = {
  // GstRegistry *gst_registry_get (void)
  gst_registry_get: { parameters: [], result: "pointer" },
  // GList *gst_registry_get_plugin_list (GstRegistry *registry)
  gst_registry_get_plugin_list: { parameters: ["pointer"], result: "pointer" },
  // void gst_plugin_list_free (GList *list)
  gst_plugin_list_free: { parameters: ["pointer"], result: "void" },
  // const gchar *gst_plugin_get_name (GstPlugin *plugin)
  gst_plugin_get_name: { parameters: ["pointer"], result: "pointer" },
  // const gchar *gst_plugin_get_source (GstPlugin *plugin)
  gst_plugin_get_source: { parameters: ["pointer"], result: "pointer" },
  // const gchar *gst_plugin_get_version (GstPlugin *plugin)
  gst_plugin_get_version: { parameters: ["pointer"], result: "pointer" },
  // const gchar *gst_plugin_get_filename (GstPlugin *plugin)
  gst_plugin_get_filename: { parameters: ["pointer"], result: "pointer" },
  // GstPlugin *gst_plugin_feature_get_plugin (GstPluginFeature *feature)
  gst_plugin_feature_get_plugin: { parameters: ["pointer"], result: "pointer" },
  // const gchar *gst_element_factory_get_metadata (GstElementFactory *factory, const gchar *key)
  gst_element_factory_get_metadata: { parameters: ["pointer", "buffer"], result: "pointer" },
} as const satisfies Deno.ForeignLibraryInterface;

/** Functions of `libglib-2.0` that read a list. */
export const listFunctions = {
  // guint g_list_length (GList *list)
  g_list_length: { parameters: ["pointer"], result: "u32" },
  // gpointer g_list_nth_data (GList *list, guint n)
  g_list_nth_data: { parameters: ["pointer", "u32"], result: "pointer" },
  // void g_list_free (GList *list)
  g_list_free: { parameters: ["pointer"], result: "void" },
} as const satisfies Deno.ForeignLibraryInterface;

/** Where they come from. */
export const registryLibrary = {
  soname: "libgstreamer-1.0.so.0",
  package: "libgstreamer1.0-0",
  functions: registryFunctions,
} as const;

/** Where lists come from. */
export const listLibrary = { soname: "libglib-2.0.so.0", package: "libglib2.0-0", functions: listFunctions } as const;

/** The functions, opened at the first call. */
export const registry = lazily(registryLibrary);

/** The functions for lists, opened at the first call. */
export const list = lazily(listLibrary);
