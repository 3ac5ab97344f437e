/** Runs a file in a loop: the player decodes ahead, this pipeline gives what was decoded when its moment comes. In a job. */
import { resolve } from "node:path";
import { APP_SRC_PROPERTIES, AppSrc } from "../../ffi/gstreamer/app_src.ts";
import { runPipeline } from "../_media/pipeline_component.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { definition } from "./definition.ts";
import { requireFile } from "./loop_file.ts";
import { LoopPlayer } from "./loop_player.ts";

/** What is handed on is there ahead of its time: no one has to wait for it. */
const SOURCE = `${APP_SRC_PROPERTIES} min-latency=0`;

/**
 * Runs `loop`. A file that is not there is waited for.
 *
 * @param context What the job gives.
 */
export function run(context: RunContext<typeof definition>): Promise<RunningComponent> {
  const { reactor, baseTimeNs, dataFolder } = context;
  const file = resolve(dataFolder, context.properties.file);
  return runPipeline(context, definition, {
    launch: async ({ feeder, name }) => {
      await requireFile(file);
      // Where the end of a round and the beginning of the next do not fit, the rates put in a picture, or silence.
      return `appsrc name=${name("picture")} ${SOURCE} ! identity single-segment=true ! ` +
        `videorate skip-to-first=true ! clocksync ! ${feeder("video")} ` +
        `appsrc name=${name("sound")} ${SOURCE} ! identity single-segment=true ! ` +
        `audiorate skip-to-first=true tolerance=1000000 ! clocksync ! ${feeder("audio")}`;
    },
    prepare: (pipeline, { name }, onFault) => {
      const [video, audio] = ["picture", "sound"].map((part) => new AppSrc(pipeline.element(name(part))));
      return new LoopPlayer({ file, reactor, baseTimeNs, name, onFault, video: video!, audio: audio! });
    },
  });
}
