/** The plugins that GStreamer found on this machine. Used in short jobs that ask what is installed. */
import { readCString } from "../c_string.ts";
import { list, registry } from "./registry_table.ts";

/** One plugin. */
export interface Plugin {
  readonly name: string;
  /** The source package that it was built from, such as `gst-plugins-good`; empty when the plugin cannot be loaded. */
  readonly source: string;
  /** Such as `1.22.0`; empty when the plugin cannot be loaded. */
  readonly version: string;
}

/**
 * Lists the plugins. The library has to be started.
 *
 * @returns Those that cannot be loaded too, with an empty version: a library that they need is missing, say.
 */
export function installedPlugins(): Plugin[] {
  const plugins = registry().gst_registry_get_plugin_list(registry().gst_registry_get());
  const found = Array.from({ length: list().g_list_length(plugins) }, (_, index): Plugin => {
    const plugin = list().g_list_nth_data(plugins, index);
    return {
      name: readCString(registry().gst_plugin_get_name(plugin)),
      source: readCString(registry().gst_plugin_get_source(plugin)),
      version: readCString(registry().gst_plugin_get_version(plugin)),
    };
  });
  registry().gst_plugin_list_free(plugins);
  return found;
}
