/** Every component type that this version knows, by the name it has in a planet. Adding a type adds one line here. */
import { definition as audioMuxer } from "./audio_muxer/definition.ts";
import { definition as audioTest } from "./audio_test/definition.ts";
import { definition as jpegEncoder } from "./jpeg_encoder/definition.ts";
import { definition as loop } from "./loop/definition.ts";
import { definition as mp3Encoder } from "./mp3_encoder/definition.ts";
import { definition as multipartMuxer } from "./multipart_muxer/definition.ts";
import { definition as oggMuxer } from "./ogg_muxer/definition.ts";
import { definition as opusEncoder } from "./opus_encoder/definition.ts";
import { definition as soundcard } from "./soundcard/definition.ts";
import { definition as theoraEncoder } from "./theora_encoder/definition.ts";
import { definition as videoTest } from "./video_test/definition.ts";
import { definition as vorbisEncoder } from "./vorbis_encoder/definition.ts";
import { definition as vp8Encoder } from "./vp8_encoder/definition.ts";
import { definition as webcam } from "./webcam/definition.ts";
import { definition as webmMuxer } from "./webm_muxer/definition.ts";
import type { ComponentDefinition } from "./definition.ts";

const all: readonly ComponentDefinition[] = [
  videoTest,
  audioTest,
  webcam,
  soundcard,
  loop,
  vp8Encoder,
  theoraEncoder,
  jpegEncoder,
  opusEncoder,
  vorbisEncoder,
  mp3Encoder,
  webmMuxer,
  oggMuxer,
  multipartMuxer,
  audioMuxer,
];

/** All types by name, sources first. */
export const definitions: ReadonlyMap<string, ComponentDefinition> = new Map(
  all.map((definition) => [definition.type, definition]),
);
