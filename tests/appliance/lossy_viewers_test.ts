import { strict as assert } from "node:assert";
import { runCrowd } from "../fixtures/crowd.ts";
import { gotWholeGroups, noticedNothing } from "../scenarios/crowd_checks.ts";
import { recordStream } from "../scenarios/record_stream.ts";
import { withBox } from "../scenarios/run_box.ts";
import { statsOf } from "../scenarios/stats.ts";
import { STEADY_MOUNT, STEADY_STREAMER, steadyPlanet } from "../scenarios/steady_planet.ts";
import { LossyNetwork } from "./lossy_network.ts";
import { testOnMachine } from "./on_machine.ts";

const KBPS = 512;
const QUICK = 900;
const LOSSY = 100;
const LOST_PERCENT = 20;
const KEEP = 20;
const SECONDS = 40;
const JOIN_MS = 2000;

testOnMachine(
  "serve lets a hundred viewers who lose packets disturb no other",
  ["root", "ip (iproute2)", "nft (nftables)"],
  async () => {
    await using network = await LossyNetwork.open({ percent: LOST_PERCENT });
    const args = ["--listen", `${network.address}:0`];
    await withBox({ planet: steadyPlanet({ kbps: KBPS }), args }, async (box) => {
      await box.allHappy();
      const recorded = recordStream({
        url: `${box.url}${STEADY_MOUNT}`,
        seconds: SECONDS + JOIN_MS / 1000 + 4,
        file: `${box.data}/all.webm`,
      });
      await new Promise((resolve) => setTimeout(resolve, 2500));
      const { hostname, port } = new URL(box.url);
      const place = { hostname, port: Number(port), path: STEADY_MOUNT, folder: box.data, joinMs: JOIN_MS };
      const habit = { reads: "all" } as const;
      const [here, there] = await Promise.all([
        runCrowd({ ...place, seconds: SECONDS, groups: [{ viewers: QUICK, habit }] }),
        runCrowd({ ...place, seconds: SECONDS, groups: [{ viewers: LOSSY, habit, keep: KEEP }] }, network),
      ]);
      noticedNothing(here.groups[0]!, { kbps: KBPS, seconds: SECONDS, longestPauseMs: here.longestPauseMs });
      const { bytes: stream } = await recorded;
      const lossy = there.groups[0]!.filter(({ status }) => status === 200);
      assert(lossy.length > LOSSY / 2, `${lossy.length} of ${LOSSY} were answered`);
      const skips = await gotWholeGroups(stream, lossy);
      const ended = lossy.filter(({ endedMs }) => endedMs !== null).length;
      const { viewers } = await statsOf(box, STEADY_STREAMER);
      const told = `${viewers?.skips} skips and ${viewers?.cutOff} cut off told, ${skips} and ${ended} seen`;
      assert((viewers?.skips ?? 0) >= skips && (viewers?.cutOff ?? 0) >= ended, told);
      assert(skips > 0 || ended > 0, `none was slow: ${told}`);
    });
  },
);
