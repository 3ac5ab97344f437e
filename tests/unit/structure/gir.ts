/**
 * Reads .gir files, which describe the C functions of GLib's and GStreamer's libraries, as far as calling them needs:
 * how many arguments, and what each is to the machine.
 */

/** How a value is passed. */
export type Native = "void" | "pointer" | "i8" | "u8" | "i16" | "u16" | "i32" | "u32" | "i64" | "u64" | "f32" | "f64";

/** One function of C. */
export interface CFunction {
  /** The instance first, the GError** last. */
  readonly parameters: readonly Native[];
  /** Whether more arguments may follow. */
  readonly variadic: boolean;
  readonly result: Native;
}

/** Where Debian keeps .gir files. */
const FOLDERS = ["/usr/share/gir-1.0", `/usr/lib/${Deno.build.arch}-linux-gnu/gir-1.0`];

const BASIC: { readonly [type: string]: Native } = {
  void: "void",
  none: "void",
  gpointer: "pointer",
  gconstpointer: "pointer",
  gchar: "i8",
  gint8: "i8",
  guchar: "u8",
  guint8: "u8",
  gint16: "i16",
  guint16: "u16",
  gint: "i32",
  int: "i32",
  gboolean: "i32",
  gint32: "i32",
  guint: "u32",
  guint32: "u32",
  gunichar: "u32",
  glong: "i64",
  gint64: "i64",
  gssize: "i64",
  gulong: "u64",
  guint64: "u64",
  gsize: "u64",
  GType: "u64",
  gfloat: "f32",
  gdouble: "f64",
};

/** The .gir files of one library and of those that it builds on. */
export class Gir {
  readonly #functions: string;
  readonly #types = new Map<string, Native>();
  /** The element that says what an alias stands for. */
  readonly #aliases = new Map<string, string>();

  private constructor(own: string) {
    this.#functions = own;
  }

  /**
   * Finds the description of a library.
   *
   * @param soname The library, such as `libgstapp-1.0.so.0`.
   * @returns Nothing when no .gir file on this machine describes it.
   */
  static find(soname: string): Gir | undefined {
    const own = [...girFiles().values()].filter((text) => {
      return /<namespace [^>]*shared-library="([^"]*)"/.exec(text)?.[1]?.split(",").includes(soname);
    });
    if (own.length === 0) return undefined;
    const gir = new Gir(own.join("\n"));
    const seen = new Set<string>();
    for (const text of own) gir.#learnTypes(text, seen);
    return gir;
  }

  /**
   * Looks a function up.
   *
   * @param name Its name in C.
   * @returns Nothing when the library has no such function.
   * @throws {Error} When a type in it is not understood.
   */
  lookUp(name: string): CFunction | undefined {
    if (this.#functions.includes(`glib:get-type="${name}"`)) return { parameters: [], variadic: false, result: "u64" };
    const open = new RegExp(`<(function|method|constructor) [^>]*c:identifier="${name}"[^>]*>`).exec(this.#functions);
    if (open === null) return undefined;
    const end = this.#functions.indexOf(`</${open[1]}>`, open.index);
    const body = this.#functions.slice(open.index, end).replace(/<doc[\s>][^]*?<\/doc>/g, "");
    const given = [...body.matchAll(/<(instance-)?parameter [^>]*>([^]*?)<\/(instance-)?parameter>/g)];
    const variadic = body.includes("<varargs");
    const parameters = given.map(([, , inner = ""]) => inner).filter((inner) => !inner.includes("<varargs"))
      .map((inner) => this.#native(inner, name));
    if (open[0].includes('throws="1"')) parameters.push("pointer");
    const result = /<return-value[^>]*>([^]*?)<\/return-value>/.exec(body)?.[1] ?? "";
    return { parameters, variadic, result: this.#native(result, name) };
  }

  /** What the type within an element is to the machine. */
  #native(element: string, where: string): Native {
    const cType = /<(?:type|array)\b[^>]*c:type="([^"]*)"/.exec(element)?.[1];
    const name = /<type\b[^>]*name="([^"]*)"/.exec(element)?.[1] ?? "";
    if (cType?.includes("*") || (cType === undefined && element.includes("<array"))) return "pointer";
    const type = (cType ?? name).replace(/\b(const|volatile)\b/g, "").trim();
    const native = BASIC[type] ?? this.#types.get(type);
    const meaning = this.#aliases.get(type);
    if (native === undefined && meaning !== undefined) return this.#native(meaning, where);
    if (native === undefined) throw new Error(`Cannot read ${where} because its type is not understood: got ${type}`);
    return native;
  }

  /** Learns enumerations, callbacks and aliases of a file, and of the files that it includes. */
  #learnTypes(text: string, seen: Set<string>): void {
    for (const [, name, version] of text.matchAll(/<include name="([^"]*)"\s+version="([^"]*)"/g)) {
      const file = `${name}-${version}.gir`;
      const included = girFiles().get(file);
      if (included === undefined || seen.has(file)) continue;
      seen.add(file);
      this.#learnTypes(included, seen);
    }
    for (const [, kind, attributes = ""] of text.matchAll(/<(enumeration|bitfield|callback)\b([^>]*)>/g)) {
      const type = /c:type="([^"]*)"/.exec(attributes)?.[1];
      if (type !== undefined) this.#types.set(type, kind === "callback" ? "pointer" : "i32");
    }
    for (const [, type = "", body = ""] of text.matchAll(/<alias\b[^>]*c:type="([^"]*)"[^>]*>([^]*?)<\/alias>/g)) {
      this.#aliases.set(type, body);
    }
  }
}

let files: Map<string, string> | undefined;

/** The text of each .gir file on this machine, by its name. Read once; tests of all tables share it. */
function girFiles(): Map<string, string> {
  if (files !== undefined) return files;
  files = new Map();
  for (const folder of FOLDERS) {
    try {
      for (const { name } of Deno.readDirSync(folder)) {
        if (/^(G(Lib|Object|Module|io)-|Gst)/.test(name)) files.set(name, Deno.readTextFileSync(`${folder}/${name}`));
      }
    } catch (error) {
      if (!(error instanceof Deno.errors.NotFound)) throw error;
    }
  }
  return files;
}
