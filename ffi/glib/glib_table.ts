/** GLib's functions that we call. Each has its C prototype beside it; a test holds them against GLib-2.0.gir. */
import { lazily } from "../library.ts";

/** Functions of `libglib-2.0`. */
export const glibFunctions = {
  // void g_free (gpointer mem)
  g_free: { parameters: ["pointer"], result: "void" },
  // void g_error_free (GError *error)
  g_error_free: { parameters: ["pointer"], result: "void" },
  // const gchar *g_quark_to_string (GQuark quark)
  g_quark_to_string: { parameters: ["u32"], result: "pointer" },
  // gboolean g_rec_mutex_trylock (GRecMutex *rec_mutex)
  g_rec_mutex_trylock: { parameters: ["pointer"], result: "i32" },
  // void g_rec_mutex_unlock (GRecMutex *rec_mutex)
  g_rec_mutex_unlock: { parameters: ["pointer"], result: "void" },
} as const satisfies Deno.ForeignLibraryInterface;

/** Where they come from. */
export const glibLibrary = { soname: "libglib-2.0.so.0", package: "libglib2.0-0", functions: glibFunctions } as const;

/** The functions, opened at the first call. */
export const glib = lazily(glibLibrary);
