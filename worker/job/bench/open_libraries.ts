/**
 * Opens the native libraries before any test begins. They are never closed, by design; opened within a test, the
 * sanitizer would take them for a leak of that test.
 */
import { glib } from "../../../ffi/glib/glib_table.ts";
import { gobject, signals } from "../../../ffi/glib/gobject_table.ts";
import { gstApp } from "../../../ffi/gstreamer/app_table.ts";
import { gstAudio } from "../../../ffi/gstreamer/audio_table.ts";
import { gstController } from "../../../ffi/gstreamer/controller_table.ts";
import { startGStreamer } from "../../../ffi/gstreamer/gstreamer.ts";
import { registry } from "../../../ffi/gstreamer/registry_table.ts";
import { libc } from "../../../ffi/libc/libc.ts";

for (const open of [libc, glib, gobject, signals, gstApp, gstAudio, gstController, registry]) open();
startGStreamer();
