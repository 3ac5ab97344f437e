import { strict as assert } from "node:assert";
import { LIBC } from "../../../ffi/libc/libc_table.ts";
import { checkPrototypes, needingC, valuesInC } from "../../fixtures/c_program.ts";

const HEADERS = [
  "dlfcn.h",
  "errno.h",
  "fcntl.h",
  "sys/epoll.h",
  "sys/eventfd.h",
  "sys/ioctl.h",
  "sys/mman.h",
  "sys/resource.h",
  "sys/socket.h",
  "time.h",
  "unistd.h",
];

/** With these, and only these, glibc's headers declare the function. */
const GNU_ONLY = ["accept4", "memfd_create"];

/** What the types of C may be in the table. Results of reads and writes fit 32 bits, because nothing asks for 2 GiB. */
const NATIVE: { readonly [type: string]: readonly string[] } = {
  "int": ["i32"],
  "unsigned int": ["u32"],
  "unsigned long": ["u64"],
  "socklen_t": ["u32"],
  "mode_t": ["u32"],
  "clockid_t": ["i32"],
  "size_t": ["usize"],
  "ssize_t": ["isize", "i32"],
  "off_t": ["i64"],
  "void": ["void"],
};

Deno.test(
  needingC("GStreamer's structures are laid out as ffi/ reads them", { package: "gstreamer-app-1.0" }),
  async () => {
    const { stdout } = await new Deno.Command("pkg-config", { args: ["--cflags", "gstreamer-app-1.0"] }).output();
    const layout = {
      "offsetof(GstMiniObject, flags)": 16,
      "offsetof(GstBuffer, pts)": 72,
      "offsetof(GstPad, stream_rec_lock)": 112,
      "offsetof(GstMessage, type)": 64,
      "offsetof(GstMessage, src)": 80,
      "sizeof(GValue)": 24,
      "offsetof(GValue, data)": 8,
      "offsetof(GError, domain)": 0,
      "offsetof(GError, code)": 4,
      "offsetof(GError, message)": 8,
      "sizeof(GPollFD)": 8,
      "offsetof(GPollFD, fd)": 0,
      "offsetof(GstAppSrcClass, push_buffer) - sizeof(GstBaseSrcClass)": 24,
      "sizeof(GTypeQuery)": 24,
      "offsetof(GTypeQuery, class_size)": 16,
      "G_CONNECT_SWAPPED": 2,
      "G_BINDING_SYNC_CREATE": 2,
      "GST_BUFFER_FLAG_HEADER": 1 << 10,
      "GST_BUFFER_FLAG_DELTA_UNIT": 1 << 13,
    };
    const flags = new TextDecoder().decode(stdout).trim().split(" ");
    assert.deepEqual(
      await valuesInC(Object.keys(layout), { headers: ["gst/gst.h", "gst/app/gstappsrc.h"], flags }),
      layout,
    );
  },
);

Deno.test(needingC("libc's functions are declared as in the headers", {}), async () => {
  // In glibc, open() has its mode as an optional argument, and ioctl() all that follows the request.
  const all = [...await prototypes()].map(([name, text]) =>
    [name, text.replace(/, (mode_t mode|void \*argument)\)/, ", ...)")] as const
  );
  const plain = all.filter(([name]) => !GNU_ONLY.includes(name));
  await checkPrototypes(new Map(plain), { headers: HEADERS });
  // With _GNU_SOURCE, the addresses of sockets are unions that any struct sockaddr_* fits.
  const gnu = all.filter(([name]) => GNU_ONLY.includes(name))
    .map(([name, text]) => [name, text.replace("struct sockaddr *", "__SOCKADDR_ARG ")] as const);
  await checkPrototypes(new Map(gnu), { headers: HEADERS, flags: ["-D_GNU_SOURCE"] });
});

Deno.test(needingC("a wrong prototype is refused, and so is a function that is not there", {}), async () => {
  for (
    const [name, prototype] of [["listen", "int listen(int, long);"], ["lissen", "int lissen(int, int);"]] as const
  ) {
    await assert.rejects(() => checkPrototypes(new Map([[name, prototype]]), { headers: HEADERS }), new RegExp(name));
  }
});

Deno.test("each function of libc has its prototype beside it, and agrees with it", async () => {
  const written = await prototypes();
  for (const [name, declared] of Object.entries(LIBC)) {
    const found = /^(.*?)(\w+)\((.*)\);$/.exec(written.get("name" in declared ? declared.name : name) ?? "");
    assert.ok(found, `${name} has no prototype beside it`);
    const [, result = "", , parameters = ""] = found;
    assert.ok(agrees(declared.result, result), `${name} returns ${result}`);
    const types = parameters === "void" ? [] : parameters.split(", ");
    assert.equal(declared.parameters.length, types.length, `${name} takes ${parameters}`);
    types.forEach((type, index) => assert.ok(agrees(declared.parameters[index], type), `${name} takes ${type}`));
  }
});

async function prototypes(): Promise<Map<string, string>> {
  const text = await Deno.readTextFile("ffi/libc/libc_table.ts");
  return new Map(
    [...text.matchAll(/^ {2}\/\/ (.*?(\w+)\(.*\);)$/gm)].map(([, prototype, name]) => [name!, prototype!]),
  );
}

/** Whether an entry of the table fits a type with or without a name behind it. An address may be a number. */
function agrees(native: unknown, type: string): boolean {
  if (type.includes("*")) return ["pointer", "buffer", "usize"].includes(String(native));
  const known = Object.keys(NATIVE).sort((a, b) => b.length - a.length).find((name) => type.trim().startsWith(name));
  return known !== undefined && NATIVE[known]!.includes(String(native));
}
