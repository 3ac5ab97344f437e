import { strict as assert } from "node:assert";
import { edited, known, open, rollBack, save, type, typed } from "../../../../ui/admin/config/planet_file.ts";
import { inPage } from "../page_world.ts";

/** A box whose planet file is given, and read only when the test says so. */
function slowBox(): { answers: (path: string, init: RequestInit) => Promise<Response>; give: (file: string) => void } {
  let reading = Promise.withResolvers<Response>();
  return {
    answers: async (path, { method }) => {
      if (path === "/api/v1/config" && method === "GET") return (await reading.promise).clone();
      if (path === "/api/v1/config") return Response.json({ version: 3 }, { headers: { etag: "saved" } });
      return Response.json({ items: [] });
    },
    give: (file) => {
      reading.resolve(new Response(file, { headers: { etag: file } }));
      reading = Promise.withResolvers();
    },
  };
}

Deno.test("open() takes what the box has, unless something was typed since it asked", async () => {
  const { answers, give } = slowBox();
  await inPage(answers, async ({ pass }) => {
    void open();
    await pass(0);
    give("planet: a");
    await pass(0);
    assert.deepEqual([typed.value, edited.value], ["planet: a", false]);
    void open();
    await pass(0);
    type("planet: mine");
    give("planet: of others");
    await pass(0);
    assert.deepEqual([typed.value, known.value?.tag, edited.value], ["planet: mine", "planet: a", true]);
    await save();
  });
});

Deno.test("rollBack() keeps what was typed before the earlier file came", async () => {
  const { answers, give } = slowBox();
  await inPage(answers, async ({ pass }) => {
    void rollBack(1);
    await pass(0);
    type("planet: mine again");
    give("planet: earlier");
    await pass(0);
    assert.deepEqual([typed.value, edited.value], ["planet: mine again", true]);
  });
});
