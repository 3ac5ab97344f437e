/** Runs a playlist: the player reads ahead, a pipeline of a fixed shape gives what was read when its moment comes. In a job. */
import { resolve } from "node:path";
import { pictureCaps, soundCaps } from "../_caps/raw_caps.ts";
import { decodedInto, filmLanes, filmOutput, filmStartNs, PIECES_PER_SECOND } from "../_film/decoded_film.ts";
import type { Reader } from "../_film/reader.ts";
import { Readers } from "../_film/readers.ts";
import { sameStreams, streamsOf } from "../_film/repacked.ts";
import { runRepacked } from "../_film/repacked_component.ts";
import { elementName } from "../_pipeline/element_name.ts";
import { quoted } from "../_pipeline/launch_text.ts";
import { runPipeline } from "../_pipeline/pipeline_component.ts";
import { pause } from "../pause.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { Blanks } from "./blanks.ts";
import { Cue } from "./cue.ts";
import { definition } from "./definition.ts";
import { PlaylistPlayer, type PlaylistPlayerOptions } from "./playlist_player.ts";
import { Programme } from "./programme.ts";
import type { TimedItem } from "./timeline.ts";

/** So that a list of nothing but broken files does not keep the machine busy. */
const AFTER_BROKEN_MS = 1000;

type Context = RunContext<typeof definition>;
/** What all players of one component have in common. */
type Shared = Pick<PlaylistPlayerOptions, "programme" | "baseTimeNs" | "onBroken" | "onPlaying" | "open">;

/**
 * Runs `playlist`.
 *
 * @param context What the job gives.
 */
export async function run(context: Context): Promise<RunningComponent<typeof definition>> {
  const { properties: { playlist, directory, repeat, passthrough }, dataFolder } = context;
  if (playlist === null && directory === null) context.say("warning", "playlist-nothing");
  const at = (path: string | null): string | null => path === null ? null : resolve(dataFolder, path);
  const readers = new Readers(context);
  const open = (file: string, signal: AbortSignal): Promise<Reader> => openFile(context, file, { readers, signal });
  const durationOf = async (file: string, signal: AbortSignal): Promise<number> => {
    await using reader = await open(file, signal);
    return Number(await reader.durationNs() ?? 0n) / 1e6;
  };
  const files = fileTeller(context);
  const paths = { playlist: at(playlist), directory: at(directory) };
  const programme = new Programme({ context, ...paths, repeat, durationOf, onBroken: files.onBroken });
  const shared = { ...files, open, programme, baseTimeNs: context.baseTimeNs };
  const running = await (passthrough ? runEncoded(context, shared) : runDecoded(context, shared));
  const close = async (): Promise<void> => {
    await Promise.all([programme[Symbol.asyncDispose](), running.close()]);
  };
  return readers.closedWith({ stats: () => running.stats(), graph: () => running.graph?.() ?? "", close });
}

/** Tells what is on, and which file cannot be played, until it is. */
function fileTeller(context: Context): Pick<PlaylistPlayerOptions, "onBroken" | "onPlaying"> {
  let broken: string | null = null;
  return {
    onBroken: (file, reason) => {
      broken = file;
      context.say("warning", "playlist-file-unreadable", { file }, reason);
    },
    onPlaying: (file) => {
      context.show("playing", file);
      if (file === null || file !== broken) return;
      broken = null;
      context.unsay("playlist-file-unreadable");
    },
  };
}

function runDecoded(context: Context, shared: Shared): Promise<RunningComponent<typeof definition>> {
  return runPipeline(context, definition, {
    launch: (parts) => filmOutput(parts, context.properties),
    prepare: (pipeline, parts, onFault) =>
      new PlaylistPlayer({
        ...shared,
        lanes: filmLanes(pipeline, parts, filmStartNs(context.baseTimeNs)),
        makeBlanks: (signal) => makeBlanks(context, signal),
        first: null,
        onFault,
      }),
  });
}

/** The first file says what kind of stream it is; files of another kind are passed over. */
function runEncoded(context: Context, shared: Shared): Promise<RunningComponent<typeof definition>> {
  const { programme, onBroken } = shared;
  let begun: { readonly file: string; readonly item: TimedItem | null } | null = null;
  return runRepacked(context, definition, {
    open: async (signal) => {
      for (;;) {
        begun = await programme.take(signal);
        try {
          return await shared.open(begun.file, signal);
        } catch (error) {
          if (signal.aborted) throw error;
          onBroken(begun.file, String(error));
          if (begun.item !== null) programme.timeline.drop(begun.item);
          await pause(AFTER_BROKEN_MS, signal);
        }
      }
    },
    play: ({ lanes, first, streams, onFault }) => {
      const open = async (file: string, signal: AbortSignal): Promise<Reader> => {
        const reader = await shared.open(file, signal);
        if (sameStreams(streams, streamsOf(reader))) return reader;
        await reader[Symbol.asyncDispose]();
        throw new Error("it is of another kind than the stream");
      };
      const cue = new Cue({ ...begun!, open: () => Promise.resolve(first) });
      const makeBlanks = (): Promise<null> => Promise.resolve(null);
      return new PlaylistPlayer({ ...shared, lanes, makeBlanks, open, first: cue, onFault });
    },
  });
}

function openFile(
  context: Context,
  file: string,
  { readers, signal }: { readonly readers: Readers; readonly signal: AbortSignal },
): Promise<Reader> {
  const { reactor, baseTimeNs, id } = context;
  const decode = context.properties.passthrough ? null : decodedInto(context.properties);
  const name = (part: string): string => elementName(id, part);
  return readers.open({ source: `filesrc location=${quoted(file)}`, decode, reactor, baseTimeNs, name }, signal);
}

/** A slate that cannot be shown is said, and black is shown. */
async function makeBlanks(context: Context, signal: AbortSignal): Promise<Blanks> {
  const { properties, dataFolder, reactor, baseTimeNs } = context;
  const { slate, rate } = properties;
  const pieceSamples = Math.round(rate / PIECES_PER_SECOND);
  const form = { picture: pictureCaps(properties), sound: soundCaps(properties), pieceSamples };
  const common = { ...form, reactor, baseTimeNs, signal };
  if (slate !== null) {
    const file = resolve(dataFolder, slate);
    try {
      const blanks = await Blanks.make({ ...common, slate: file });
      context.unsay("playlist-slate-unreadable");
      return blanks;
    } catch (error) {
      if (!signal.aborted) context.say("warning", "playlist-slate-unreadable", { file }, String(error));
    }
  }
  return await Blanks.make({ ...common, slate: null });
}
