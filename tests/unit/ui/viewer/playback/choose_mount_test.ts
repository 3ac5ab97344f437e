import { strict as assert } from "node:assert";
import type { ApiMount } from "../../../../../manager/contract/api.ts";
import { type Abilities, choosePlans, hasSound, mountKind } from "../../../../../ui/viewer/playback/choose_mount.ts";

const mount = (url: string, mediaType: string, ...codecs: string[]): ApiMount => ({
  url,
  mediaType,
  codecs,
  latencyMs: null,
});

const OGG = mount("/demo.ogg", "application/ogg", "theora", "vorbis");
const WEBM = mount("/demo.webm", "video/webm", "vp8", "opus");
const MP3 = mount("/demo.mp3", "audio/mpeg", "mp3");
const JPEG = mount("/demo.mjpeg", "multipart/x-mixed-replace", "jpeg");
const DEMO = [OGG, WEBM, MP3, JPEG];

/** Chromium of today: no Theora. */
const CHROMIUM: Abilities = {
  video: (type) => /webm|ogg/.test(type) && !/theora/.test(type),
  audio: (type) => /mpeg|webm|ogg/.test(type),
  endless: true,
};
/** An iPhone says that it plays WebM, but only from files. */
const IPHONE: Abilities = { video: () => true, audio: (type) => !/ogg/.test(type), endless: false };
const DEAF: Abilities = { video: () => false, audio: () => false, endless: true };

const chosen = (mounts: ApiMount[], abilities: Abilities) =>
  choosePlans(mounts, abilities).map(({ kind, mount }) => `${kind} ${mount.url}`);

Deno.test("mountKind() tells pictures, JPEG after JPEG, and sound apart", () => {
  assert.deepEqual(DEMO.map(mountKind), ["video", "video", "sound", "picture"]);
  assert.equal(mountKind(mount("/radio.ogg", "application/ogg", "vorbis")), "sound");
});

Deno.test("choosePlans() takes WebM in Chromium, and never Theora", () => {
  assert.deepEqual(chosen(DEMO, CHROMIUM), ["video /demo.webm", "picture /demo.mjpeg", "sound /demo.mp3"]);
});

Deno.test("choosePlans() takes JPEG pictures with MP3 sound on an iPhone", () => {
  const [first] = choosePlans(DEMO, IPHONE);
  assert.deepEqual(first, { kind: "picture", mount: JPEG, sound: MP3 });
});

Deno.test("choosePlans() shows pictures alone to a browser that plays no sound of the flow", () => {
  assert.deepEqual(choosePlans(DEMO, DEAF), [{ kind: "picture", mount: JPEG, sound: null }]);
});

Deno.test("choosePlans() has nothing for a flow that the browser cannot play", () => {
  assert.deepEqual(choosePlans([OGG], CHROMIUM), []);
});

Deno.test("choosePlans() asks with the container and all codecs", () => {
  const asked: string[] = [];
  const abilities: Abilities = {
    video: (type) => (asked.push(type), false),
    audio: (type) => (asked.push(type), false),
    endless: true,
  };
  choosePlans([OGG, MP3], abilities);
  assert.deepEqual(asked, ['video/ogg; codecs="theora, vorbis"', 'audio/mpeg; codecs="mp3"']);
});

Deno.test("choosePlans() asks for bare AAC and FLAC by their type alone: browsers refuse to hear of a codec in them", () => {
  const asked: string[] = [];
  const abilities: Abilities = { ...DEAF, audio: (type) => asked.push(type) > 0 };
  const mounts = [mount("/a.aac", "audio/aac", "mp4a.40.2"), mount("/a.flac", "audio/flac", "flac"), MP3];
  assert.equal(choosePlans(mounts, { ...abilities, endless: true }).length, 3);
  assert.deepEqual(asked, ["audio/aac", "audio/flac", 'audio/mpeg; codecs="mp3"']);
});

Deno.test("hasSound() promises no sound where there is none, and takes unknown codecs for sound", () => {
  const video = (...codecs: string[]) => hasSound({ kind: "video", mount: mount("/a.webm", "video/webm", ...codecs) });
  assert.deepEqual([video("vp8", "opus"), video("avc1.42c01e"), video("vp8"), video()], [true, false, false, true]);
  const pictures = [MP3, null].map((sound) => hasSound({ kind: "picture", mount: JPEG, sound }));
  assert.deepEqual(pictures, [true, false]);
});
