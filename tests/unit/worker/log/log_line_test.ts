import { strict as assert } from "node:assert";
import { parseLogLine } from "../../../../worker/log/log_line.ts";

const AT = new Date("2026-01-02T03:04:05.678Z");

/** Parses a line of job `media-a`, whose element `vp8enc0` belongs to component `a/video`. */
function parse(line: string): unknown {
  const componentOf = (element: string): string | null => element === "vp8enc0" ? "a/video" : null;
  const parsed = parseLogLine(line, { job: "media-a", at: AT, componentOf });
  if (parsed.kind === "elements") return parsed.elements;
  assert(parsed.kind === "record");
  const { at, job, ...rest } = parsed.record;
  assert.equal(job, "media-a");
  if (!line.startsWith("{")) assert.equal(at, AT.toISOString());
  return rest;
}

Deno.test("parseLogLine() takes a line of our own with its time, but under the job whose file it stands in", () => {
  const own = { at: "2025-01-01T00:00:00.000Z", level: "warning", component: "a/x", source: "runnel", text: "hm" };
  const context = { job: "media-a", at: AT, componentOf: () => null };
  const parsed = parseLogLine(JSON.stringify({ ...own, job: "other" }), context);
  assert.deepEqual(parsed, { kind: "record", gstLevel: null, record: { ...own, job: "media-a" } });
});

Deno.test("parseLogLine() finds which elements belong to a component", () => {
  assert.deepEqual(parse('{"elements":{"a/video":["vp8enc0","queue1"]}}'), { "a/video": ["vp8enc0", "queue1"] });
});

Deno.test("parseLogLine() reads GStreamer's lines, with component where the element is known", () => {
  const lines = {
    "0:00:00.123456789  4711 0x55d2c8a0 WARN                  vp8enc gstvp8enc.c:1:fn:<vp8enc0:sink> slow": {
      level: "warning",
      component: "a/video",
      source: "vp8enc",
      text: "vp8enc0:sink: slow",
    },
    "1:02:03.000000000 4711 0x7f00 \x1b[31;01mERROR\x1b[00m \x1b[00;01m basesrc x.c:12:loop:<src0> it: broke\x1b[00m": {
      level: "error",
      component: null,
      source: "basesrc",
      text: "src0: it: broke",
    },
    "0:00:00.000000001 1 0x1 WARN GST_REGISTRY gstregistry.c:466:gst_registry_add: no object": {
      level: "warning",
      component: null,
      source: "GST_REGISTRY",
      text: "no object",
    },
    "0:00:00.000000001 1 0x1 LOG caps c.c:4:f:<GstBus@0x55> text": {
      level: "debug",
      component: null,
      source: "caps",
      text: "GstBus@0x55: text",
    },
  };
  for (const [line, record] of Object.entries(lines)) assert.deepEqual(parse(line), record);
});

Deno.test("parseLogLine() reads GLib's lines", () => {
  const critical = "(deno:123): GStreamer-CRITICAL **: 12:00:00.123: gst_x: assertion 'GST_IS_X (x)' failed";
  assert.deepEqual(parse(critical), {
    level: "error",
    component: null,
    source: "GStreamer",
    text: "gst_x: assertion 'GST_IS_X (x)' failed",
  });
  assert.deepEqual(parse("** (deno:123): WARNING **: beware"), {
    level: "warning",
    component: null,
    source: "GLib",
    text: "beware",
  });
  assert.deepEqual(parse("** Message: 12:00:00.123: hello"), {
    level: "info",
    component: null,
    source: "GLib",
    text: "hello",
  });
});

Deno.test("parseLogLine() keeps everything else as it is, and knows the last words of a process", () => {
  const other = (level: string, text: string): unknown => ({ level, component: null, source: "stderr", text });
  assert.deepEqual(parse("[v4l2] something"), other("info", "[v4l2] something"));
  assert.deepEqual(parse("{not json"), other("info", "{not json"));
  assert.deepEqual(parse('{"a":1}'), other("info", '{"a":1}'));
  assert.deepEqual(parse("\x1b[1merror\x1b[0m: Uncaught Error: no"), other("error", "error: Uncaught Error: no"));
  assert.deepEqual(parse("# Fatal error in , line 0"), other("error", "# Fatal error in , line 0"));
  const assertion = "deno: x.c:5: f: Assertion `y' failed.";
  assert.deepEqual(parse(assertion), other("error", assertion));
});

Deno.test("parseLogLine() finds levels, and gives GStreamer's own level of each of its lines", () => {
  const context = { job: "media-a", at: AT, componentOf: () => null };
  const levels = { usual: 2, levels: { "a/video": 5 } };
  assert.deepEqual(parseLogLine(JSON.stringify(levels), context), { kind: "levels", ...levels });
  const gstLevel = (name: string): unknown => {
    const line = parseLogLine(`0:00:00.123456789 4711 0x55d2c8a0 ${name} vp8enc a.c:1:fn:<vp8enc0> so`, context);
    return line.kind === "record" ? line.gstLevel : line.kind;
  };
  const names = ["ERROR", "WARN", "INFO", "DEBUG", "LOG", "TRACE", "MEMDUMP"];
  assert.deepEqual(names.map(gstLevel), [1, 2, 4, 5, 6, 7, 9]);
});
