import { strict as assert } from "node:assert";
import { cardPath } from "../../../../components/tv_card/card_path.ts";
import "../../../../worker/job/bench/open_libraries.ts";

const paths = (device: string): string[] => device === "auto" ? ["/dev/video0", "/dev/video2"] : [device];

Deno.test("cardPath() takes no webcam for a card while there is one with a tuner", async () => {
  const hasTuner = (path: string): Promise<boolean> => Promise.resolve(path === "/dev/video2");
  assert.equal(await cardPath("auto", { paths, hasTuner }), "/dev/video2");
  assert.equal(await cardPath("/dev/video0", { paths, hasTuner }), "/dev/video0");
});

Deno.test("cardPath() takes the first where nothing has a tuner: what digitizes composite video has none", async () => {
  const withoutNodes = { paths: () => ["/dev/null", "/dev/no-such-card"] };
  assert.equal(await cardPath("auto", withoutNodes), "/dev/null");
  assert.equal(await cardPath("auto", { paths: () => [] }), undefined);
});
