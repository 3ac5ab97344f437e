import { strict as assert } from "node:assert";
import { filesBelow } from "../../../.ci/files.ts";
import { type CFunction, Gir, type Native } from "./gir.ts";

/** A table of functions, as files named `…_table.ts` export it beside the functions themselves. */
interface Table {
  readonly name: string;
  readonly soname: string;
  readonly functions: Deno.ForeignLibraryInterface;
}

const GST = "libgstreamer-1.0.so.0";

/** The -dev package with the .gir file of each library. */
const GIR_PACKAGES: readonly [RegExp, string][] = [
  [/^libg(lib|object|io)-/, "libgirepository1.0-dev"],
  [/^libgstrtspserver-/, "libgstrtspserver-1.0-dev"],
  [/^libgst(webrtc|mpegts|play|codecs)/, "libgstreamer-plugins-bad1.0-dev"],
  [/^libgst(reamer|base|controller|net)-/, "libgstreamer1.0-dev"],
  [/^libgst/, "libgstreamer-plugins-base1.0-dev"],
];

for (const table of await tables()) {
  describedTest(`${table.name} agrees with the description of ${table.soname}`, table.soname, (gir) => {
    assert.deepEqual(disagreements(table, gir), []);
  });
}

Deno.test("each table of functions belongs to a library", async () => {
  for (const path of tableFiles()) {
    const module: Record<string, unknown> = await import(`../../../${path}`);
    const libraries = Object.keys(module).filter((name) => name.endsWith("Library"));
    const functions = Object.keys(module).filter((name) => name.endsWith("Functions"));
    assert.ok(functions.length > 0, path);
    assert.deepEqual(libraries.map((name) => name.replace("Library", "Functions")).sort(), functions.sort(), path);
  }
});

Deno.test("native libraries are opened in two places only", () => {
  const opening = filesBelow(".", /\.tsx?$/).filter((path) => !path.startsWith("tests/"))
    .filter((path) => /\bdlopen\(/.test(Deno.readTextFileSync(path)));
  assert.deepEqual(opening, ["ffi/libc/libc.ts", "ffi/library.ts"]);
});

describedTest("a wrong count, kind or result is told, and a function that is not there", GST, (gir) => {
  const functions: Deno.ForeignLibraryInterface = {
    gst_bus_pop: { parameters: [], result: "pointer" },
    gst_element_set_base_time: { parameters: ["pointer", "u32"], result: "void" },
    gst_caps_get_structure: { parameters: ["u64", "u32"], result: "pointer" },
    gst_buffer_get_size: { parameters: ["pointer"], result: "u32" },
    gst_parse_launch: { parameters: ["buffer"], result: "pointer" },
    gst_element_link: { parameters: ["pointer", "pointer"], result: "bool" },
    gst_no_such_function: { parameters: [], result: "void" },
    renamed: { name: "gst_bus_pop", parameters: ["pointer"], result: "pointer" },
  };
  const told = disagreements({ name: "wrong", soname: GST, functions }, gir);
  assert.deepEqual(told.map((sentence) => sentence.split(":")[0]), Object.keys(functions).slice(0, -1));
});

/** A test that needs the description of a library; without it the test is skipped, and says what it needs. */
function describedTest(name: string, soname: string, test: (gir: Gir) => void): void {
  const gir = Gir.find(soname);
  if (gir !== undefined) return Deno.test(name, () => test(gir));
  const wanted = GIR_PACKAGES.find(([pattern]) => pattern.test(soname))?.[1] ?? `a .gir file of ${soname}`;
  Deno.test.ignore(`${name} (needs ${wanted})`, () => {});
}

async function tables(): Promise<Table[]> {
  const found: Table[] = [];
  for (const path of tableFiles()) {
    const module: Record<string, unknown> = await import(`../../../${path}`);
    for (const [name, value] of Object.entries(module)) {
      if (name.endsWith("Library")) found.push({ ...(value as Table), name });
    }
  }
  return found;
}

function tableFiles(): string[] {
  return filesBelow("ffi", /_table\.ts$/).filter((path) => !path.startsWith("ffi/libc/"));
}

function disagreements(table: Table, gir: Gir): string[] {
  return Object.entries(table.functions).flatMap(([key, declared]) => {
    if (!("parameters" in declared)) return [`${key}: is no function`];
    const name = declared.name ?? key;
    const real = gir.lookUp(name);
    if (real === undefined) return [`${key}: ${table.soname} has no ${name}`];
    return matches(declared, real) ? [] : [`${key}: is (${real.parameters.join(", ")}) → ${real.result}`];
  });
}

function matches(declared: Deno.ForeignFunction, { parameters, variadic, result }: CFunction): boolean {
  const count = declared.parameters.length;
  if (variadic ? count < parameters.length : count !== parameters.length) return false;
  return parameters.every((real, index) => native(declared.parameters[index]) === real) &&
    native(declared.result) === result;
}

/** What Deno's name of a type is to the machine; enumerations and flags are `i32` by our convention. */
function native(type: unknown): Native | undefined {
  if (type === "pointer" || type === "buffer" || type === "function") return "pointer";
  if (type === "usize") return "u64";
  if (type === "isize") return "i64";
  return typeof type === "string" ? type as Native : undefined;
}
