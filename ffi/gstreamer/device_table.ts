/** GStreamer's functions for finding devices. Each has its C prototype beside it; a test holds them against Gst-1.0.gir. */
import { lazily } from "../library.ts";

/** Functions of `libgstreamer-1.0` about devices. */
export const gstDeviceFunctions = {
  // GstDeviceMonitor *gst_device_monitor_new (void)
  gst_device_monitor_new: { parameters: [], result: "pointer" },
  // guint gst_device_monitor_add_filter (GstDeviceMonitor *monitor, const gchar *classes, GstCaps *caps)
  gst_device_monitor_add_filter: { parameters: ["pointer", "buffer", "pointer"], result: "u32" },
  // gboolean gst_device_monitor_start (GstDeviceMonitor *monitor)
  gst_device_monitor_start: { parameters: ["pointer"], result: "i32", nonblocking: true },
  // GList *gst_device_monitor_get_devices (GstDeviceMonitor *monitor)
  gst_device_monitor_get_devices: { parameters: ["pointer"], result: "pointer" },
  // void gst_device_monitor_stop (GstDeviceMonitor *monitor)
  gst_device_monitor_stop: { parameters: ["pointer"], result: "void", nonblocking: true },
  // gchar *gst_device_get_display_name (GstDevice *device)
  gst_device_get_display_name: { parameters: ["pointer"], result: "pointer" },
  // GstCaps *gst_device_get_caps (GstDevice *device)
  gst_device_get_caps: { parameters: ["pointer"], result: "pointer" },
  // GstStructure *gst_device_get_properties (GstDevice *device)
  gst_device_get_properties: { parameters: ["pointer"], result: "pointer" },
} as const satisfies Deno.ForeignLibraryInterface;

/** Where they come from. */
export const gstDeviceLibrary = {
  soname: "libgstreamer-1.0.so.0",
  package: "libgstreamer1.0-0",
  functions: gstDeviceFunctions,
} as const;

/** The functions, opened at the first call. */
export const gstDevice = lazily(gstDeviceLibrary);
