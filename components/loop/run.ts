/** Runs a file in a loop: the player reads ahead, a pipeline gives what was read when its moment comes. In a job. */
import { resolve } from "node:path";
import { ComponentFault } from "../_fault/component_fault.ts";
import { filmLanes, filmOutput, filmStartNs, PIECES_PER_SECOND } from "../_film/decoded_film.ts";
import type { Reader } from "../_film/reader.ts";
import { Readers } from "../_film/readers.ts";
import { openAgain, runRepacked } from "../_film/repacked_component.ts";
import { elementName } from "../_pipeline/element_name.ts";
import { quoted } from "../_pipeline/launch_text.ts";
import { runPipeline } from "../_pipeline/pipeline_component.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { definition } from "./definition.ts";
import { requireFile } from "./loop_file.ts";
import { LoopPlayer } from "./loop_player.ts";

/** Pictures that come irregularly get the lowest rate here: encoders want a steady one. */
const RATES = "[20/1,120/1]";
const DECODE = {
  pictures: `videorate ! video/x-raw,format=I420,framerate=${RATES}`,
  sounds: "audioresample ! audio/x-raw,format=S16LE,layout=interleaved,rate=48000,channels=2 ! " +
    `audiobuffersplit output-buffer-duration=1/${PIECES_PER_SECOND}`,
};

type Context = RunContext<typeof definition>;
/** What is read, and who reads it. */
interface Source {
  readonly file: string;
  readonly readers: Readers;
}

/**
 * Runs `loop`. A file that is not there is waited for.
 *
 * @param context What the job gives.
 */
export function run(context: Context): Promise<RunningComponent<typeof definition>> {
  const file = resolve(context.dataFolder, context.properties.file);
  const readers = new Readers(context);
  const source = { file, readers };
  return readers.closedWith(context.properties.passthrough ? runEncoded(context, source) : runDecoded(context, source));
}

function runDecoded(context: Context, source: Source): Promise<RunningComponent<typeof definition>> {
  const { baseTimeNs } = context;
  const { file } = source;
  return runPipeline(context, definition, {
    launch: async (parts) => {
      await requireFile(file);
      return filmOutput(parts, null);
    },
    prepare: (pipeline, parts, onFault) => {
      const lanes = filmLanes(pipeline, parts, filmStartNs(baseTimeNs));
      return new LoopPlayer({ file, baseTimeNs, lanes, open: opener(context, source, parts.name), onFault });
    },
  });
}

function runEncoded(context: Context, source: Source): Promise<RunningComponent<typeof definition>> {
  const { baseTimeNs } = context;
  const { file } = source;
  const open = opener(context, source, (part) => elementName(context.id, part));
  return runRepacked(context, definition, {
    open,
    play: (playing) => {
      const changed = (): Error => new ComponentFault("loop-file-changed", { blame: "device", args: { file } });
      return new LoopPlayer({ ...playing, file, baseTimeNs, open: openAgain(playing, open, changed) });
    },
  });
}

function opener(
  { reactor, baseTimeNs, properties }: Context,
  { file, readers }: Source,
  name: (part: string) => string,
): (signal: AbortSignal) => Promise<Reader> {
  const source = `filesrc location=${quoted(file)}`;
  const decode = properties.passthrough ? null : DECODE;
  return async (signal) => {
    await requireFile(file);
    try {
      return await readers.open({ source, decode, reactor, baseTimeNs, name }, signal);
    } catch (cause) {
      const debug = cause instanceof Error ? cause.message : String(cause);
      throw new ComponentFault("loop-file-unreadable", { blame: "device", args: { file }, debug, cause });
    }
  };
}
