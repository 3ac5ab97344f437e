import { strict as assert } from "node:assert";
import type { ApiComponent, ApiMessage } from "../../../../manager/contract/api.ts";
import { gravestMessages } from "../../../../ui/admin/gravest_messages.ts";

function part(
  id: string,
  ...messages: (Pick<ApiMessage, "id" | "level" | "at"> & Partial<ApiMessage>)[]
): ApiComponent {
  const [flow = "", name = ""] = id.split("/");
  return {
    ...{ id, flow, name, type: "webcam", label: null, mood: "happy", worker: "local", job: "media", pid: 1 },
    ...{ properties: {}, readings: {}, eaters: [], feeders: [], instances: [] },
    messages: messages.map((message) => ({ args: {}, debug: "", text: message.id, ...message })),
  };
}

Deno.test("gravestMessages() puts the gravest first, and the newest first among equals", () => {
  const parts = [
    part("a/one", { id: "note", level: "info", at: "2026-01-01T03:00:00Z" }),
    part("a/two", { id: "old", level: "error", at: "2026-01-01T01:00:00Z" }),
    part(
      "b/one",
      { id: "warned", level: "warning", at: "2026-01-01T04:00:00Z" },
      { id: "new", level: "error", at: "2026-01-01T02:00:00Z" },
    ),
  ];
  assert.deepEqual(gravestMessages(parts).map(({ message }) => message.id), ["new", "old", "warned", "note"]);
  assert.equal(gravestMessages(parts)[0]?.parts[0].id, "b/one");
});

Deno.test("gravestMessages() gives once what several parts of a stream say in the same words, with all of them", () => {
  const ended = { id: "ended", level: "warning" } as const;
  const found = gravestMessages([
    part("a/one", { ...ended, at: "2026-01-01T01:00:00.000Z" }),
    part("a/two", { ...ended, at: "2026-01-01T01:00:00.001Z" }),
    part("b/one", { ...ended, at: "2026-01-01T00:00:00.000Z" }),
  ]);
  assert.deepEqual(found.map(({ parts }) => parts.map(({ id }) => id)), [["a/two", "a/one"], ["b/one"]]);
});

Deno.test("gravestMessages() hides no detail: messages that differ only in it stay apart", () => {
  const failed = { id: "failed", level: "error", at: "2026-01-01T00:00:00Z" } as const;
  const parts = [part("a/one", { ...failed, debug: "disk is full" }), part("a/two", { ...failed, debug: "no memory" })];
  assert.deepEqual(gravestMessages(parts).map(({ message }) => message.debug), ["disk is full", "no memory"]);
});
