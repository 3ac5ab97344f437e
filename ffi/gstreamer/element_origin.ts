/** Where an element comes from: asked when it has failed. */
import { readCString } from "../c_string.ts";
import type { Element } from "./element.ts";
import { gst } from "./gst_table.ts";
import { registry } from "./registry_table.ts";

/** What brings an element. */
export interface ElementOrigin {
  /** What kind of element it is, such as `vp8enc`. */
  readonly factory: string;
  /** What it is good for, such as `Source/Video`. */
  readonly kind: string;
  /** GStreamer's plugin, such as `vpx`. */
  readonly plugin: string;
  /** The version of the plugin. */
  readonly version: string;
  /** The library that is the plugin; empty for one that GStreamer's core has in itself. */
  readonly file: string;
}

/**
 * Asks.
 *
 * @param element Which.
 * @returns Null for a bin that was made by hand.
 */
export function elementOrigin(element: Element): ElementOrigin | null {
  const factory = gst().gst_element_get_factory(element.pointer);
  if (factory === null) return null;
  const plugin = registry().gst_plugin_feature_get_plugin(factory);
  const { factory: name, kind } = element;
  if (plugin === null) return { factory: name, kind, plugin: "", version: "", file: "" };
  const origin = {
    factory: name,
    kind,
    plugin: readCString(registry().gst_plugin_get_name(plugin)),
    version: readCString(registry().gst_plugin_get_version(plugin)),
    file: readCString(registry().gst_plugin_get_filename(plugin)),
  };
  gst().gst_object_unref(plugin);
  return origin;
}
