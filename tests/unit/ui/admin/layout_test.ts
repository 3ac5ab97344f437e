import { strict as assert } from "node:assert";
import { layoutFlow } from "../../../../ui/admin/map/layout.ts";

const part = (id: string, ...eats: string[]) => ({ id, eats });

Deno.test("layoutFlow() puts each part to the right of all that it eats", () => {
  const parts = [part("live", "webm"), part("webm", "video", "audio"), part("video", "cam"), part("audio", "mic")];
  const { places, columns } = layoutFlow([...parts, part("cam"), part("mic")]);
  assert.equal(columns, 4);
  for (const { id, eats } of parts) {
    for (const from of eats) {
      assert.ok((places.get(from)?.column ?? 9) < (places.get(id)?.column ?? 0), `${from} ${id}`);
    }
  }
});

Deno.test("layoutFlow() puts no two parts in one place", () => {
  const encoders = ["a", "b", "c", "d", "e"].map((id) => part(id, "cam"));
  const { places, rows } = layoutFlow([part("cam"), ...encoders, part("mux", "a", "e")]);
  const seen = [...places.values()].map(({ column, row }) => `${column} ${row}`);
  assert.equal(new Set(seen).size, seen.length);
  assert.equal(rows, 5);
});

Deno.test("layoutFlow() orders columns so that parallel lines do not cross", () => {
  const { places } = layoutFlow([
    part("a"),
    part("b"),
    part("b2", "b"),
    part("a2", "a"),
    part("a3", "a2"),
    part("b3", "b2"),
  ]);
  const row = (id: string) => places.get(id)?.row ?? NaN;
  assert.equal(row("a") < row("b"), row("a2") < row("b2"));
  assert.equal(row("a2") < row("b2"), row("a3") < row("b3"));
});

Deno.test("layoutFlow() leads a long line through the columns between", () => {
  const { lines, places } = layoutFlow([part("cam"), part("x", "cam"), part("y", "x"), part("end", "y", "cam")]);
  const long = lines.find(({ from, to }) => from === "cam" && to === "end");
  assert.deepEqual(long?.through.map(({ column }) => column), [0, 1, 2, 3]);
  assert.deepEqual(long?.through.at(-1), places.get("end"));
  assert.equal(places.size, 4);
});

Deno.test("layoutFlow() leaves out feeds of other flows", () => {
  const { lines, columns } = layoutFlow([part("overlay", "other/cam")]);
  assert.deepEqual(lines, []);
  assert.equal(columns, 1);
});

Deno.test("layoutFlow() of nothing is empty", () => {
  assert.deepEqual(layoutFlow([]), { columns: 0, rows: 0, places: new Map(), lines: [] });
});

Deno.test("layoutFlow() places a flow of 1,000 parts in under a second", () => {
  const parts = Array.from(
    { length: 1000 },
    (_, index) => part(`p${index}`, ...(index < 10 ? [] : [`p${index - 10}`])),
  );
  const from = performance.now();
  layoutFlow(parts);
  assert.ok(performance.now() - from < 1000);
});
