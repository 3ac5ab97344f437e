/**
 * Every component type that the program brings, by the name it has in a planet. Adding one adds a line here; types of a
 * data folder are found by `addon/open_addons.ts`.
 */
import { definition as aacEncoder } from "./aac_encoder/definition.ts";
import { definition as audioConverter } from "./audio_converter/definition.ts";
import { definition as audioMixer } from "./audio_mixer/definition.ts";
import { definition as audioMuxer } from "./audio_muxer/definition.ts";
import { definition as audioTest } from "./audio_test/definition.ts";
import { definition as av1Encoder } from "./av1_encoder/definition.ts";
import { definition as failover } from "./failover/definition.ts";
import { definition as decoder } from "./decoder/definition.ts";
import { definition as firewire } from "./firewire/definition.ts";
import { definition as flacEncoder } from "./flac_encoder/definition.ts";
import { definition as h264Encoder } from "./h264_encoder/definition.ts";
import { definition as httpStreamer } from "./http_streamer/definition.ts";
import { definition as icecastSource } from "./icecast_source/definition.ts";
import { definition as jpegEncoder } from "./jpeg_encoder/definition.ts";
import { definition as keyframes } from "./keyframes/definition.ts";
import { definition as loop } from "./loop/definition.ts";
import { definition as mp3Encoder } from "./mp3_encoder/definition.ts";
import { definition as mp4Muxer } from "./mp4_muxer/definition.ts";
import { definition as mpegtsMuxer } from "./mpegts_muxer/definition.ts";
import { definition as mulawEncoder } from "./mulaw_encoder/definition.ts";
import { definition as multipartMuxer } from "./multipart_muxer/definition.ts";
import { definition as oggMuxer } from "./ogg_muxer/definition.ts";
import { definition as opusEncoder } from "./opus_encoder/definition.ts";
import { definition as pipelineConsumer } from "./pipeline_consumer/definition.ts";
import { definition as pipelineConverter } from "./pipeline_converter/definition.ts";
import { definition as pipelineSource } from "./pipeline_source/definition.ts";
import { definition as pictureInPicture } from "./picture_in_picture/definition.ts";
import { definition as overlay } from "./overlay/definition.ts";
import { definition as playlist } from "./playlist/definition.ts";
import { definition as porter } from "./porter/definition.ts";
import { definition as rtspSource } from "./rtsp_source/definition.ts";
import { definition as screencast } from "./screencast/definition.ts";
import { definition as soundcard } from "./soundcard/definition.ts";
import { definition as speexEncoder } from "./speex_encoder/definition.ts";
import { definition as srtSource } from "./srt_source/definition.ts";
import { definition as switchType } from "./switch/definition.ts";
import { definition as theoraEncoder } from "./theora_encoder/definition.ts";
import { definition as tvCard } from "./tv_card/definition.ts";
import { definition as videoConverter } from "./video_converter/definition.ts";
import { definition as videoTest } from "./video_test/definition.ts";
import { definition as vorbisEncoder } from "./vorbis_encoder/definition.ts";
import { definition as vp8Encoder } from "./vp8_encoder/definition.ts";
import { definition as vp9Encoder } from "./vp9_encoder/definition.ts";
import { definition as wavMuxer } from "./wav_muxer/definition.ts";
import { definition as webcam } from "./webcam/definition.ts";
import { definition as webmMuxer } from "./webm_muxer/definition.ts";
import type { ComponentDefinition } from "./definition.ts";
import type { Run } from "./run_context.ts";

/** A type, and where the code is that runs it. Only a job calls `run`. */
export interface CatalogueEntry {
  readonly definition: ComponentDefinition;
  readonly run: () => Promise<{ readonly run: Run }>;
}

/** Types by name. */
export type Catalogue = ReadonlyMap<string, CatalogueEntry>;

/** All types of the program by name, sources first. */
export const catalogue: Catalogue = new Map(
  [
    entry(videoTest, () => import("./video_test/run.ts")),
    entry(audioTest, () => import("./audio_test/run.ts")),
    entry(webcam, () => import("./webcam/run.ts")),
    entry(soundcard, () => import("./soundcard/run.ts")),
    entry(tvCard, () => import("./tv_card/run.ts")),
    entry(firewire, () => import("./firewire/run.ts")),
    entry(screencast, () => import("./screencast/run.ts")),
    entry(rtspSource, () => import("./rtsp_source/run.ts")),
    entry(srtSource, () => import("./srt_source/run.ts")),
    entry(loop, () => import("./loop/run.ts")),
    entry(playlist, () => import("./playlist/run.ts")),
    entry(icecastSource, () => import("./icecast_source/run.ts")),
    entry(pipelineSource, () => import("./pipeline_source/run.ts")),
    entry(videoConverter, () => import("./video_converter/run.ts")),
    entry(audioConverter, () => import("./audio_converter/run.ts")),
    entry(overlay, () => import("./overlay/run.ts")),
    entry(decoder, () => import("./decoder/run.ts")),
    entry(keyframes, () => import("./keyframes/run.ts")),
    entry(vp8Encoder, () => import("./vp8_encoder/run.ts")),
    entry(vp9Encoder, () => import("./vp9_encoder/run.ts")),
    entry(av1Encoder, () => import("./av1_encoder/run.ts")),
    entry(h264Encoder, () => import("./h264_encoder/run.ts")),
    entry(theoraEncoder, () => import("./theora_encoder/run.ts")),
    entry(jpegEncoder, () => import("./jpeg_encoder/run.ts")),
    entry(opusEncoder, () => import("./opus_encoder/run.ts")),
    entry(vorbisEncoder, () => import("./vorbis_encoder/run.ts")),
    entry(mp3Encoder, () => import("./mp3_encoder/run.ts")),
    entry(aacEncoder, () => import("./aac_encoder/run.ts")),
    entry(flacEncoder, () => import("./flac_encoder/run.ts")),
    entry(speexEncoder, () => import("./speex_encoder/run.ts")),
    entry(mulawEncoder, () => import("./mulaw_encoder/run.ts")),
    entry(webmMuxer, () => import("./webm_muxer/run.ts")),
    entry(oggMuxer, () => import("./ogg_muxer/run.ts")),
    entry(mp4Muxer, () => import("./mp4_muxer/run.ts")),
    entry(mpegtsMuxer, () => import("./mpegts_muxer/run.ts")),
    entry(multipartMuxer, () => import("./multipart_muxer/run.ts")),
    entry(audioMuxer, () => import("./audio_muxer/run.ts")),
    entry(wavMuxer, () => import("./wav_muxer/run.ts")),
    entry(pictureInPicture, () => import("./picture_in_picture/run.ts")),
    entry(audioMixer, () => import("./audio_mixer/run.ts")),
    entry(switchType, () => import("./switch/run.ts")),
    entry(failover, () => import("./failover/run.ts")),
    entry(pipelineConverter, () => import("./pipeline_converter/run.ts")),
    entry(pipelineConsumer, () => import("./pipeline_consumer/run.ts")),
    entry(httpStreamer, () => import("./http_streamer/run.ts")),
    entry(porter, () => import("./porter/run.ts")),
  ].map((entry) => [entry.definition.type, entry]),
);

/** The definitions of all types of the program by name. */
export const definitions: ReadonlyMap<string, ComponentDefinition> = new Map(
  [...catalogue].map(([type, { definition }]) => [type, definition]),
);

/** Joins a definition to its run file: the compiler checks that they are about the same properties. */
function entry<D extends ComponentDefinition>(
  definition: D,
  run: () => Promise<{ readonly run: Run<D> }>,
): CatalogueEntry {
  return { definition, run: run as CatalogueEntry["run"] };
}
