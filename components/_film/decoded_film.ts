/**
 * What types that play films decoded have in common: a pipeline of a fixed shape with a lane for the picture and one for
 * the sound, which gives what a player hands on ahead of its time when that comes. Runs inside a job.
 */
import { APP_SRC_PROPERTIES, AppSrc } from "../../ffi/gstreamer/app_src.ts";
import { monotonicNs } from "../../ffi/gstreamer/clock.ts";
import { movedSample, silentSample } from "../../ffi/gstreamer/moved_sample.ts";
import type { Pipeline } from "../../ffi/gstreamer/pipeline.ts";
import { pictureCaps, type PictureShape, soundCaps, type SoundShape } from "../_caps/raw_caps.ts";
import type { LaunchParts } from "../_pipeline/pipeline_options.ts";
import { Lane } from "./lane.ts";
import type { ReaderOptions } from "./reader.ts";

/** What is handed on is there ahead of its time: no one has to wait for it. */
const SOURCE = `${APP_SRC_PROPERTIES} min-latency=0`;
/** A pipeline that is made now has its first sample by then. */
const START_NS = 300_000_000n;
/** Pieces of sound in a second: each wakes the job once. */
export const PIECES_PER_SECOND = 25;

/** What every picture and piece of sound is. */
export type FilmShape = PictureShape & SoundShape;

/**
 * The pipeline, as gst-launch takes it, with feeders `video` and `audio`. What does not fit where one film ends and the
 * next begins, the rates fill with a picture, or silence.
 *
 * @param parts Of the component.
 * @param shape Of what leaves; null for that of what was handed on.
 */
export function filmOutput({ feeder, name }: Pick<LaunchParts, "feeder" | "name">, shape: FilmShape | null): string {
  const [picture, sound] = shape === null ? ["", ""] : [`${pictureCaps(shape)} ! `, `${soundCaps(shape)} ! `];
  return `appsrc name=${name("picture")} ${SOURCE} ! identity single-segment=true ! ` +
    `videorate skip-to-first=true ! ${picture}clocksync ! ${feeder("video")} ` +
    `appsrc name=${name("sound")} ${SOURCE} ! identity single-segment=true ! ` +
    `audiorate skip-to-first=true tolerance=1000000 ! ${sound}clocksync ! ${feeder("audio")}`;
}

/**
 * Makes the lanes that lead into it.
 *
 * @param pipeline It has what `filmOutput` describes.
 * @param parts As given to that; told when neither lane gives anything of a film.
 * @param startNs Running time at which they begin.
 * @returns Picture and sound, to be closed by the caller.
 */
export function filmLanes(
  pipeline: Pipeline,
  { name, tellFiller }: Pick<LaunchParts, "name" | "tellFiller">,
  startNs: bigint,
): [Lane, Lane] {
  const to = (part: string): AppSrc => new AppSrc(pipeline.element(name(part)));
  /** What each lane handed on last. */
  const last: { [part in "picture" | "sound"]?: "film" | "filler" } = {};
  const onHanded = (part: "picture" | "sound") => (isFiller: boolean): void => {
    const handed = isFiller ? "filler" : "film";
    if (last[part] === handed) return;
    last[part] = handed;
    // A film may have only one of them, or one that is shorter.
    tellFiller(last.picture !== "film" && last.sound !== "film");
  };
  return [
    new Lane({ to: to("picture"), fill: movedSample, onHanded: onHanded("picture") }, startNs),
    new Lane({ to: to("sound"), fill: silentSample, onHanded: onHanded("sound") }, startNs),
  ];
}

/**
 * Running time at which a pipeline that is made now can begin.
 *
 * @param baseTimeNs Of the box.
 */
export function filmStartNs(baseTimeNs: bigint): bigint {
  return monotonicNs() - baseTimeNs + START_NS;
}

/**
 * What a reader makes of all that it reads, so that it fits behind one another.
 *
 * @param shape Of what is wanted.
 */
export function decodedInto(shape: FilmShape): NonNullable<ReaderOptions["decode"]> {
  return {
    pictures: `videoscale add-borders=true ! videorate ! ${pictureCaps(shape)}`,
    sounds: `audioresample ! ${soundCaps(shape)} ! audiobuffersplit output-buffer-duration=1/${PIECES_PER_SECOND}`,
  };
}
