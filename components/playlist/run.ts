/** Runs a playlist: the player reads ahead, a pipeline of a fixed shape gives what was read when its moment comes. In a job. */
import { resolve } from "node:path";
import { APP_SRC_PROPERTIES, AppSrc } from "../../ffi/gstreamer/app_src.ts";
import { monotonicNs } from "../../ffi/gstreamer/clock.ts";
import { movedSample, silentSample } from "../../ffi/gstreamer/moved_sample.ts";
import { Lane } from "../_film/lane.ts";
import { Reader } from "../_film/reader.ts";
import { sameStreams, streamsOf } from "../_film/repacked.ts";
import { runRepacked } from "../_film/repacked_component.ts";
import { elementName } from "../_media/element_name.ts";
import { quoted } from "../_media/launch_text.ts";
import { pause } from "../_media/pause.ts";
import { runPipeline } from "../_media/pipeline_component.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { Blanks } from "./blanks.ts";
import { Cue } from "./cue.ts";
import { definition } from "./definition.ts";
import { PlaylistPlayer } from "./playlist_player.ts";
import { Programme } from "./programme.ts";
import type { TimedItem } from "./timeline.ts";

const START_NS = 300_000_000n;
/** So that a list of nothing but broken files does not keep the machine busy. */
const AFTER_BROKEN_MS = 1000;
/** Pieces of sound in a second. */
const PIECES = 25;
/** What is handed on is there ahead of its time: no one has to wait for it. */
const SOURCE = `${APP_SRC_PROPERTIES} min-latency=0`;

type Context = RunContext<typeof definition>;

/**
 * Runs `playlist`.
 *
 * @param context What the job gives.
 */
export async function run(context: Context): Promise<RunningComponent<typeof definition>> {
  const { properties: { playlist, directory, repeat, passthrough }, dataFolder } = context;
  if (playlist === null && directory === null) context.say("warning", "playlist-nothing");
  const at = (path: string | null): string | null => path === null ? null : resolve(dataFolder, path);
  const durationOf = async (file: string, signal: AbortSignal): Promise<number> => {
    await using reader = await openFile(context, file, signal);
    return Number(await reader.durationNs() ?? 0n) / 1e6;
  };
  const programme = new Programme({ context, playlist: at(playlist), directory: at(directory), repeat, durationOf });
  const running = await (passthrough ? runEncoded(context, programme) : runDecoded(context, programme));
  return {
    stats: () => running.stats(),
    graph: () => running.graph?.() ?? "",
    close: async () => {
      await programme[Symbol.asyncDispose]();
      await running.close();
    },
  };
}

function runDecoded(context: Context, programme: Programme): Promise<RunningComponent<typeof definition>> {
  const { baseTimeNs } = context;
  return runPipeline(context, definition, {
    launch: ({ feeder, name }) =>
      `appsrc name=${name("picture")} ${SOURCE} ! identity single-segment=true ! ` +
      `videorate skip-to-first=true ! ${pictureCaps(context)} ! clocksync ! ${feeder("video")} ` +
      `appsrc name=${name("sound")} ${SOURCE} ! identity single-segment=true ! ` +
      `audiorate skip-to-first=true tolerance=1000000 ! ${soundCaps(context)} ! clocksync ! ${feeder("audio")}`,
    prepare: (pipeline, { name }, onFault) => {
      const startNs = monotonicNs() - baseTimeNs + START_NS;
      const to = (part: string): AppSrc => new AppSrc(pipeline.element(name(part)));
      const video = new Lane({ to: to("picture"), fill: movedSample }, startNs);
      const audio = new Lane({ to: to("sound"), fill: silentSample }, startNs);
      return new PlaylistPlayer({
        ...common(context, programme),
        lanes: [video, audio],
        makeBlanks: () => makeBlanks(context),
        open: (file, signal) => openFile(context, file, signal),
        first: null,
        onFault,
      });
    },
  });
}

/** The first file says what kind of stream it is; files of another kind are passed over. */
function runEncoded(context: Context, programme: Programme): Promise<RunningComponent<typeof definition>> {
  const { baseTimeNs } = context;
  let begun: { readonly file: string; readonly item: TimedItem | null } | null = null;
  return runRepacked(context, definition, {
    startNs: () => monotonicNs() - baseTimeNs + START_NS,
    open: async (signal) => {
      for (;;) {
        begun = await programme.take(signal);
        try {
          return await openFile(context, begun.file, signal);
        } catch (error) {
          if (signal.aborted) throw error;
          common(context, programme).onBroken(begun.file, String(error));
          if (begun.item !== null) programme.timeline.drop(begun.item);
          await pause(AFTER_BROKEN_MS, signal);
        }
      }
    },
    play: ({ lanes, first, streams, onFault }) => {
      const open = async (file: string, signal: AbortSignal): Promise<Reader> => {
        const reader = await openFile(context, file, signal);
        if (sameStreams(streams, streamsOf(reader))) return reader;
        await reader[Symbol.asyncDispose]();
        throw new Error("it is of another kind than the stream");
      };
      const cue = new Cue({ ...begun!, open: () => Promise.resolve(first) });
      const makeBlanks = (): Promise<null> => Promise.resolve(null);
      return new PlaylistPlayer({ ...common(context, programme), lanes, makeBlanks, open, first: cue, onFault });
    },
  });
}

function common(context: Context, programme: Programme) {
  return {
    programme,
    baseTimeNs: context.baseTimeNs,
    onBroken: (file: string, reason: string): void => {
      context.say("warning", "playlist-file-unreadable", { file }, reason);
    },
    onPlaying: (file: string | null): void => context.show("playing", file),
  };
}

function openFile(context: Context, file: string, signal: AbortSignal): Promise<Reader> {
  const { reactor, baseTimeNs, id } = context;
  const decode = context.properties.passthrough ? null : {
    pictures: `videoscale add-borders=true ! videorate ! ${pictureCaps(context)}`,
    sounds: `audioresample ! ${soundCaps(context)} ! audiobuffersplit output-buffer-duration=1/${PIECES}`,
  };
  const name = (part: string): string => elementName(id, part);
  return Reader.open({ source: `filesrc location=${quoted(file)}`, decode, reactor, baseTimeNs, name }, signal);
}

/** A slate that cannot be shown is said, and black is shown. */
async function makeBlanks(context: Context): Promise<Blanks> {
  const { properties: { slate, rate }, dataFolder, reactor, baseTimeNs } = context;
  const shape = { picture: pictureCaps(context), sound: soundCaps(context), pieceSamples: Math.round(rate / PIECES) };
  if (slate !== null) {
    const file = resolve(dataFolder, slate);
    try {
      return await Blanks.make({ ...shape, slate: file, reactor, baseTimeNs });
    } catch (error) {
      context.say("warning", "playlist-slate-unreadable", { file }, String(error));
    }
  }
  return await Blanks.make({ ...shape, slate: null, reactor, baseTimeNs });
}

function pictureCaps({ properties: { width, height, framerate } }: Context): string {
  return `video/x-raw,format=I420,width=${width},height=${height},pixel-aspect-ratio=1/1,framerate=${framerate}`;
}

function soundCaps({ properties: { rate, channels } }: Context): string {
  return `audio/x-raw,format=S16LE,layout=interleaved,rate=${rate},channels=${channels}`;
}
