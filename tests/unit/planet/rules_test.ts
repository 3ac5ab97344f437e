/** Breaks each rule of `docs/planet.md` at least twice. The place where a problem has to be is marked with ▸. */
import { strict as assert } from "node:assert";
import { definitions } from "../../../components/catalogue.ts";
import type { Catalogue } from "../../../manager/planet/planet.ts";
import { readPlanet } from "../../../manager/planet/read_planet.ts";
import { MAX_SOURCE_LENGTH } from "../../../manager/planet/source/parse_source.ts";
import { CATALOGUE_WITH_BOUNCERS, SAMPLE_CATALOGUE } from "./sample_catalogue.ts";

const MARK = "▸";

/** A rule's number, the id of its problem, and a planet that breaks it once, at the mark. */
type Case = readonly [rule: string, id: string, text: string, catalogue?: Catalogue];

const COMPONENTS = "planet: p\nflows:\n  f:\n    components:\n";
const SOURCES = "      camera: { type: video-test }\n      mic: { type: audio-test }\n";
const ENCODERS =
  `${SOURCES}      video: { type: vp8-encoder, eats: camera }\n      audio: { type: opus-encoder, eats: mic }\n`;
const MUXER = `${ENCODERS}      webm: { type: webm-muxer, eats: [video, audio] }\n`;

function flow(lines: string): string {
  return COMPONENTS + lines;
}

/** A component that chooses, and one that eats it. */
function choice(chooser: string, eater = "jpeg-encoder, eats: camera"): string {
  const more = "      x: { type: video-test }\n      y: { type: audio-test }\n";
  return flow(`${SOURCES}${more}      ${chooser}\n      e: { type: ${eater} }\n`);
}

const CASES: readonly Case[] = [
  ["R1", "planet-not-text", "planet: p\ntitle: a▸\0b\n"],
  ["R1", "planet-not-text", "planet: p▸\ufffd\n"],
  ["R1", "planet-too-large", `▸planet: p\n#${"x".repeat(MAX_SOURCE_LENGTH)}`],
  ["R1", "planet-empty", "▸"],
  ["R1", "planet-empty", "▸# nothing yet\n"],
  ["R2", "planet-yaml-quotes", "planet: p\ntitle: ▸{date}-{time}\n"],
  ["R2", "planet-yaml-quotes", "planet: p\ntitle: ▸[live] room\n"],
  ["R2", "planet-yaml-quotes", "planet: p\ntitle: ▸%H-%M\n"],
  ["R2", "planet-yaml-quotes", "planet: p\ntitle: ▸@school\n"],
  ["R2", "planet-yaml-quotes", "planet: p\ntitle: ▸&Co\n"],
  ["R2", "planet-yaml-colon", "planet: p\ntitle: ▸Room 1: maths\n"],
  ["R2", "planet-yaml-colon", "planet: p\nflows:\n  f:\n    title: ▸a: b\n"],
  ["R3", "planet-yaml-tab", "planet: p\nplace:\n▸\tzone: UTC\n"],
  ["R3", "planet-yaml-tab", "planet: p\nflows:\n  f:\n▸\ttitle: x\n"],
  ["R3", "planet-yaml-indent", "planet: p\nplace:\n    zone: UTC\n  ▸latitude: 1\n"],
  ["R3", "planet-yaml-indent", "planet: p\nplace:\n  zone: UTC\n   ▸latitude: 1\n"],
  ["R4", "planet-yaml-bracket-open", "planet: p\nplace: ▸{ zone: UTC\ntitle: x\n"],
  [
    "R4",
    "planet-yaml-bracket-open",
    "planet: p\nflows:\n  f: { components: { w: { type: webm-muxer, eats: ▸[a, b } } }\n",
  ],
  ["R4", "planet-yaml-quote-open", 'planet: p\ntitle: ▸"Room\n'],
  ["R4", "planet-yaml-quote-open", "planet: p\ntitle: ▸'Room\nlanguage: en\n"],
  ["R5", "planet-yaml-no-colon", "planet: p\n▸title\nlanguage: en\n"],
  ["R5", "planet-yaml-colon-space", "▸planet:p\ntitle: x\n"],
  ["R5", "planet-yaml-dash", "planet: p\ntitle: ▸- x\n"],
  ["R5", "planet-yaml-after-quote", "planet: p\ntitle: ▸'Teacher's room'\n"],
  ["R5", "planet-yaml-escape", 'planet: p\ntitle: "C:▸\\qiz"\n'],
  ["R5", "planet-yaml-documents", "planet: p\n▸---\nplanet: q\n"],
  ["R6", "planet-double", "planet: p\ntitle: a\n▸title: b\n"],
  ["R6", "planet-double", flow(`${SOURCES}      v: { type: vp8-encoder, eats: camera, ▸eats: camera }\n`)],
  ["R7", "planet-double", flow(`${SOURCES}      ▸mic: { type: audio-test }\n`)],
  ["R7", "planet-double", "planet: p\nflows:\n  a: { title: A }\n  ▸a: { title: B }\n"],
  ["R8", "planet-alias-unknown", "planet: p\ntitle: ▸*.webm\n"],
  ["R8", "planet-alias-unknown", "planet: p\nflows:\n  a: { title: ▸*t }\n  b: { title: &t B }\n"],
  ["R8", "planet-alias-circle", "planet: p\nplace: &p { zone: UTC, latitude: 1, longitude: ▸*p }\n"],
  ["R8", "planet-alias-circle", "planet: p\nflows: &f\n  a:\n    components: ▸*f\n"],
  ["R9", "planet-merge", "planet: p\n_t: &t x\nplace: { <<: ▸*t }\n"],
  ["R9", "planet-merge", "planet: p\nplace: { <<: [{ zone: UTC }, ▸UTC] }\n"],
  ["R10", "planet-tag", "planet: p\ntitle: ▸!important notice\n"],
  ["R10", "planet-tag", "planet: p\nformat: ▸!!int 1\n"],
  ["R10", "planet-secret", "planet: p\ntitle: ▸!secret TITLE\n"],
  ["R10", "planet-secret", flow("      a: { type: loop, file: ▸!secret FILE }\n")],
  ["R10", "planet-secret", flow("      a: { type: rtsp-source, url: 'rtsp://a/', user: ▸!secret NAME }\n")],
  [
    "R10",
    "planet-secret-missing",
    flow("      a: { type: rtsp-source, url: 'rtsp://a/', password: ▸!secret CAMERA }\n"),
  ],
  ["R10", "planet-secret-missing", flow("      a: { type: srt-source, url: 'srt://a', passphrase: ▸!secret '' }\n")],
  ["R10", "value-secret", flow("      a: { type: srt-source, url: 'srt://a', passphrase: ▸••• }\n")],
  ["R10", "value-secret", flow("      a: { type: icecast-source, url: 'http://a/', password: ▸'•••' }\n")],
  ["R11", "planet-map-wanted", "▸- planet: p\n"],
  ["R11", "planet-map-wanted", "planet: p\nflows:▸\n"],
  ["R11", "planet-map-wanted", "planet: p\nflows: { a: ▸on }\n"],
  ["R11", "planet-text-wanted", "planet: p\ntitle:▸\n"],
  ["R11", "planet-text-wanted", "planet: p\ntitle: ▸[a, b]\n"],
  ["R11", "planet-key-form", "planet: p\n? ▸[a, b]\n: c\n"],
  ["R11", "planet-eats-form", flow("      v: { type: vp8-encoder, eats: ▸}\n")],
  ["R12", "planet-key-unknown", "planet: p\n▸flow: {}\n"],
  ["R12", "planet-key-unknown", "planet: p\nplace: { ▸timezone: UTC }\n"],
  ["R12", "planet-key-unknown", "planet: p\nflows: { f: { ▸name: F } }\n"],
  ["R12", "planet-key-unknown", flow("      camera: { type: webcam, ▸heigth: 480 }\n")],
  ["R13", "planet-name", "planet: p\nflows: { ▸Room: {} }\n"],
  ["R13", "planet-name", flow("      ▸my camera: { type: webcam }\n")],
  ["R13", "planet-name", `planet: p\nflows: { ▸${"a".repeat(64)}: {} }\n`],
  ["R13", "planet-flow-reserved", "planet: p\nflows: { ▸atmosphere: {} }\n"],
  ["R14", "planet-format", "planet: p\nformat: ▸2\n"],
  ["R14", "planet-format", "format: ▸1.0\nplanet: p\n"],
  ["R15", "planet-name-missing", "▸title: Box\n"],
  ["R15", "planet-name-missing", "# comment\n▸format: 1\nflows: {}\n"],
  ["R16", "planet-language", "planet: p\nlanguage: ▸español\n"],
  ["R16", "planet-language", "planet: p\nlanguage: ▸e\n"],
  ["R17", "planet-zone", "planet: p\nplace: { zone: ▸Europe/Berln }\n"],
  ["R17", "planet-zone", "planet: p\nplace: { zone: ▸+02:00 }\n"],
  ["R17", "value-decimal", "planet: p\nplace: { latitude: ▸91, longitude: 0 }\n"],
  ["R17", "value-decimal", "planet: p\nplace: { latitude: 1, longitude: ▸77W }\n"],
  ["R17", "planet-place-half", "planet: p\nplace: { ▸latitude: 1 }\n"],
  ["R17", "planet-place-half", "planet: p\nplace: { ▸longitude: 1 }\n"],
  ["R18", "planet-type-unknown", flow("      camera: { ▸type: webcamera }\n")],
  ["R18", "planet-type-unknown", "planet: p\natmosphere: { door: { ▸type: portier } }\n"],
  ["R18", "planet-type-missing", flow("      ▸camera: { label: Front }\n")],
  ["R18", "planet-type-missing", "planet: p\natmosphere: { ▸porter: { autostart: true } }\n"],
  ["R19", "planet-type-not-flow", flow("      door: { type: ▸porter }\n")],
  ["R19", "planet-type-not-flow", flow("      staff: { type: ▸guest-list }\n"), CATALOGUE_WITH_BOUNCERS],
  ["R19", "planet-type-not-atmosphere", "planet: p\natmosphere: { camera: { type: ▸webcam } }\n"],
  ["R20", "planet-property-missing", flow("      ▸film: { type: loop }\n")],
  ["R20", "planet-property-missing", flow(`${MUXER}      ▸live: { type: http-streamer, eats: webm }\n`)],
  ["R21", "value-integer", flow("      camera: { type: webcam, width: ▸wide }\n")],
  ["R21", "value-bitrate", flow(`${SOURCES}      v: { type: vp8-encoder, eats: camera, bitrate: ▸800 kbit }\n`)],
  ["R21", "value-fraction", flow("      camera: { type: webcam, framerate: ▸0/1 }\n")],
  ["R21", "value-flag", "planet: p\nflows: { f: { listed: ▸yes } }\n"],
  ["R21", "value-flag", flow("      camera: { type: webcam, autostart: ▸True }\n")],
  ["R21", "value-time", flow("      camera: { type: webcam, hungry-after: ▸10 }\n")],
  ["R21", "value-text", 'planet: ▸""\n'],
  ["R22", "value-mount-reserved", flow(`${MUXER}      live: { type: http-streamer, eats: webm, mount: ▸/admin }\n`)],
  ["R22", "value-mount-reserved", flow(`${MUXER}      s: { type: http-streamer, eats: webm, mount: ▸/api/x }\n`)],
  ["R22", "value-mount-reserved", flow(`${MUXER}      s: { type: http-streamer, eats: webm, mount: ▸/ }\n`)],
  ["R22", "value-mount", flow(`${MUXER}      s: { type: http-streamer, eats: webm, mount: ▸room.webm }\n`)],
  ["R23", "planet-worker-unknown", flow("      camera: { type: webcam, ▸worker: locl }\n")],
  ["R23", "planet-worker-unknown", "planet: p\natmosphere: { door: { type: porter, ▸worker: attic } }\n"],
  ["R24", "planet-name", flow("      camera: { type: webcam, job: ▸../etc }\n")],
  ["R24", "planet-name", flow("      camera: { type: webcam, job: ▸Camera }\n")],
  ["R24", "planet-job-reserved", flow("      camera: { type: webcam, job: ▸api }\n")],
  ["R24", "planet-job-reserved", flow("      camera: { type: webcam, job: ▸serve }\n")],
  ["R24", "planet-job-muxer", flow(`${ENCODERS}      webm: { type: webm-muxer, eats: video, ▸job: own }\n`)],
  ["R25", "planet-eater-missing", flow("      ▸video: { type: vp8-encoder }\n")],
  ["R25", "planet-eater-missing", flow(`${SOURCES}      s: { type: switch, ▸eats: { a: camera } }\n`)],
  ["R25", "planet-eater-missing", flow(`${SOURCES}      webm: { type: webm-muxer, ▸eats: [] }\n`)],
  ["R26", "planet-eater-surplus", flow(`${SOURCES}      v: { type: vp8-encoder, eats: [camera, ▸mic] }\n`)],
  ["R26", "planet-eater-surplus", flow(`${SOURCES}      other: { type: webcam, eats: ▸camera }\n`)],
  [
    "R26",
    "planet-eater-surplus",
    flow(`${SOURCES}      s: { type: switch, eats: { a: [camera, ▸mic], b: camera } }\n`),
  ],
  [
    "R27",
    "planet-eater-unknown",
    flow(`${SOURCES}      s: { type: switch, eats: { a: camera, b: camera, ▸c: camera } }\n`),
  ],
  [
    "R27",
    "planet-eater-unknown",
    flow(`${SOURCES}      v: { type: vp8-encoder, eats: { default: camera, ▸video: camera } }\n`),
  ],
  ["R28", "planet-feed-unknown", flow(`${SOURCES}      v: { type: vp8-encoder, ▸eats: camra }\n`)],
  ["R28", "planet-feed-unknown", flow(`${SOURCES}      v: { type: vp8-encoder, ▸eats: other/camera }\n`)],
  ["R28", "planet-feeder-unknown", flow(`${SOURCES}      v: { type: vp8-encoder, ▸eats: camera:video }\n`)],
  [
    "R28",
    "planet-feeder-unknown",
    flow("      l: { type: loop, file: x }\n      v: { type: vp8-encoder, ▸eats: l:vidio }\n"),
  ],
  ["R28", "planet-feed-form", flow(`${SOURCES}      v: { type: vp8-encoder, eats: ▸camera default }\n`)],
  ["R28", "planet-feed-form", flow(`${SOURCES}      v: { type: vp8-encoder, eats: ▸/camera }\n`)],
  [
    "R28",
    "planet-feed-none",
    flow(
      `${MUXER}      live: { type: http-streamer, eats: webm, mount: /x }\n      d: { type: disker, eats: ▸live }\n`,
    ),
  ],
  [
    "R29",
    "planet-feed-which",
    flow("      l: { type: loop, file: x }\n      d: { type: both, eats: ▸l }\n"),
    withEater("both", ["video/raw", "audio/raw"]),
  ],
  [
    "R29",
    "planet-feed-which",
    "planet: p\nflows:\n  a: { components: { l: { type: loop, file: x } } }\n  b: { components: { d: { type: both, eats: ▸a/l } } }\n",
    withEater("both", ["video/raw", "audio/raw"]),
  ],
  ["R30", "planet-feed-media", flow(`${SOURCES}      v: { type: vp8-encoder, eats: ▸mic }\n`)],
  [
    "R30",
    "planet-feed-media",
    flow(`${SOURCES}      v: { type: h264-encoder, eats: camera }\n      k: { type: keyframes, eats: ▸v }\n`),
  ],
  [
    "R30",
    "planet-feed-media",
    flow(`${ENCODERS}      k: { type: keyframes, codec: h264, eats: { default: ▸video } }\n`),
  ],
  ["R30", "planet-feed-media", flow(`${SOURCES}      w: { type: webm-muxer, eats: [▸camera] }\n`)],
  ["R30", "planet-feed-media", flow("      l: { type: loop, file: x }\n      w: { type: webm-muxer, eats: ▸l }\n")],
  [
    "R30",
    "planet-feed-media",
    flow("      l: { type: loop, file: x }\n      v: { type: vp8-encoder, eats: ▸l:audio }\n"),
  ],
  ["R31", "planet-feed-double", flow(`${ENCODERS}      w: { type: webm-muxer, eats: [video, audio, ▸video] }\n`)],
  ["R31", "planet-feed-double", flow(`${ENCODERS}      w: { type: webm-muxer, eats: [f/video, ▸video:default] }\n`)],
  [
    "R32",
    "planet-circle",
    flow("      a: { type: video-converter, eats: b }\n      b: { type: video-converter, eats: ▸a }\n"),
  ],
  ["R32", "planet-circle", flow("      a: { type: video-converter, eats: ▸a }\n")],
  ["R32", "planet-circle", flow("      a: { type: vp8-encoder, eats: b }\n      b: { type: vp8-encoder, eats: ▸a }\n")],
  [
    "R33",
    "planet-mount-double",
    flow(
      `${MUXER}      a: { type: http-streamer, eats: webm, mount: /x }\n` +
        "      b: { type: http-streamer, eats: webm, mount: ▸/x }\n",
    ),
  ],
  [
    "R33",
    "planet-mount-double",
    flow(
      `${MUXER}      a: { type: http-streamer, eats: webm, mount: /x }\n` +
        "      b: { type: http-streamer, eats: webm, mount: ▸/x.m3u }\n",
    ),
  ],
  [
    "R33",
    "planet-mount-double",
    flow(
      `${MUXER}      a: { type: http-streamer, eats: webm, mount: /x.xspf }\n` +
        "      b: { type: http-streamer, eats: webm, mount: ▸/x }\n",
    ),
  ],
  [
    "R33",
    "planet-mount-double",
    flow(
      `${MUXER}      a: &a { type: http-streamer, eats: webm, mount: /x }\n` +
        "      b: { <<: ▸*a, label: again }\n",
    ),
  ],
  [
    "R34",
    "planet-bouncer-no-types",
    flow(`${MUXER}      a: { type: http-streamer, eats: webm, mount: /x, ▸bouncer: staff }\n`),
  ],
  [
    "R34",
    "planet-bouncer-none",
    flow(`${MUXER}      a: { type: http-streamer, eats: webm, mount: /x, ▸bouncer: staff }\n`),
    CATALOGUE_WITH_BOUNCERS,
  ],
  [
    "R34",
    "planet-bouncer-unknown",
    `atmosphere: { staff: { type: ip-bouncer } }\n` +
    flow(`${MUXER}      a: { type: http-streamer, eats: webm, mount: /x, ▸bouncer: staf }\n`),
    CATALOGUE_WITH_BOUNCERS,
  ],
  [
    "R34",
    "planet-bouncer-unknown",
    `atmosphere: { staff: { type: guest-list }, door: { type: no-bouncer } }\n` +
    flow(`${MUXER}      a: { type: http-streamer, eats: webm, mount: /x, ▸bouncer: door }\n`),
    CATALOGUE_WITH_BOUNCERS,
  ],
  [
    "R39",
    "planet-porter-second",
    "atmosphere: { a: { type: porter }, ▸b: { type: porter, listen: 8801 } }\nplanet: p\n",
  ],
  [
    "R39",
    "planet-porter-second",
    "planet: p\natmosphere:\n  a: { type: porter }\n  ▸b: { type: porter, autostart: false }\n",
  ],
  ["R35", "planet-feed-unknown", flow("      a: { type: webcam, ▸stands-in-for: b }\n")],
  ["R35", "planet-feed-media", flow(`${SOURCES}      a: { type: webcam, stands-in-for: ▸mic }\n`)],
  ["R35", "planet-stand-in-self", flow("      a: { type: webcam, stands-in-for: ▸a }\n")],
  [
    "R35",
    "planet-circle",
    flow(
      `${SOURCES}      a: { type: video-converter, eats: camera, stands-in-for: ▸camera }\n`,
    ),
  ],
  [
    "R35",
    "planet-circle",
    flow(
      `${SOURCES}      a: { type: video-converter, eats: camera }\n      b: { type: video-converter, eats: a }\n` +
        "      c: { type: video-converter, eats: b, stands-in-for: ▸a }\n",
    ),
  ],
  ["R36", "value-list", flow(`${SOURCES}      m: { type: mixer, eats: mic, levels: ▸3 }\n`)],
  ["R36", "value-map", flow(`${SOURCES}      m: { type: mixer, eats: mic, gains: ▸loud }\n`)],
  ["R36", "value-map", flow(`${SOURCES}      m: { type: mixer, eats: mic, places: { mic: ▸left } }\n`)],
  ["R36", "planet-list-wanted", flow(`${SOURCES}      m: { type: mixer, eats: mic, levels: ▸{ a: 1 } }\n`)],
  ["R36", "planet-list-wanted", flow(`${SOURCES}      m: { type: mixer, eats: mic, levels: ▸}\n`)],
  ["R36", "planet-map-wanted", flow(`${SOURCES}      m: { type: mixer, eats: mic, gains: ▸[1, 2] }\n`)],
  ["R36", "planet-text-wanted", flow(`${SOURCES}      m: { type: mixer, eats: mic, gains: { mic: ▸[1] } }\n`)],
  ["R36", "value-decimal", flow(`${SOURCES}      m: { type: mixer, eats: mic, gains: { mic: ▸21 } }\n`)],
  ["R36", "value-integer", flow(`${SOURCES}      m: { type: mixer, eats: mic, levels: [1, ▸x, 2] }\n`)],
  ["R36", "value-integer", flow(`${SOURCES}      m: { type: mixer, eats: mic, places: { mic: { left: ▸x } } }\n`)],
  [
    "R36",
    "planet-key-unknown",
    flow(`${SOURCES}      m: { type: mixer, eats: mic, places: { a: { left: 1, ▸top: 1 } } }\n`),
  ],
  [
    "R36",
    "planet-field-missing",
    flow(`${SOURCES}      m: { type: mixer, eats: mic, places: { mic: ▸{ alpha: 1 } } }\n`),
  ],
  ["R36", "planet-field-missing", flow(`${SOURCES}      m: { type: mixer, eats: mic, places: { mic: ▸{} } }\n`)],
  ["R37", "planet-eater-missing", flow("      ▸m: { type: mixer }\n")],
  ["R37", "planet-eater-missing", flow("      m: { type: mixer, ▸eats: [] }\n")],
  [
    "R37",
    "planet-eater-double",
    flow("      l: { type: loop, file: x }\n      m: { type: mixer, eats: [l:video, ▸l:audio] }\n"),
  ],
  [
    "R37",
    "planet-eater-double",
    `planet: p\nflows:\n  e: { components: { mic: { type: audio-test } } }\n  f:\n    components:\n${SOURCES}` +
    "      m: { type: mixer, eats: [mic, ▸e/mic] }\n",
  ],
  ["R37", "planet-name", flow(`${SOURCES}      m: { type: mixer, eats: { ▸My mic: mic } }\n`)],
  ["R37", "planet-name", flow(`${SOURCES}      m: { type: mixer, eats: { ▸_: mic } }\n`).replace("_:", "a.b:")],
  ["R37", "planet-eater-surplus", flow(`${SOURCES}      m: { type: mixer, eats: { a: [mic, ▸camera] } }\n`)],
  ["R37", "planet-feed-media", flow(`${ENCODERS}      m: { type: mixer, eats: { a: ▸audio } }\n`)],
  [
    "R38",
    "planet-feeder-unknown",
    flow("      r: { type: receiver, port: 1, passthrough: true }\n      m: { type: mixer, ▸eats: r:audio }\n"),
  ],
  [
    "R38",
    "planet-feeder-unknown",
    flow("      r: { type: receiver, port: 1 }\n      d: { type: disker, ▸eats: r:stream }\n"),
  ],
  [
    "R38",
    "planet-feed-media",
    flow("      r: { type: receiver, port: 1, passthrough: true }\n      m: { type: mixer, eats: ▸r }\n"),
  ],
  ["R35", "planet-stand-in-feedless", flow(`${MUXER}      a: { type: disker, eats: webm, ▸stands-in-for: webm }\n`)],
  ["R40", "planet-feed-second", choice("s: { type: switch, eats: { a: [camera, ▸x], b: mic } }"), definitions],
  ["R40", "planet-feed-second", choice("s: { type: failover, eats: [camera, x, ▸camera] }"), definitions],
  ["R40", "planet-feed-second", choice("s: { type: switch, eats: [camera, mic, x, ▸y] }"), definitions],
  [
    "R41",
    "planet-feed-no-input",
    choice("s: { type: switch, eats: [camera, x] }", "opus-encoder, eats: ▸s"),
    definitions,
  ],
  [
    "R41",
    "planet-feed-no-input",
    choice("s: { type: failover, eats: [mic, y] }", 'vp8-encoder, eats: ▸"s:video"'),
    definitions,
  ],
  ["R41", "planet-feed-no-input", choice("s: { type: switch, eats: [mic, y], stands-in-for: ▸camera }"), definitions],
  // What a switch would give hangs on what is wrong with it.
  ["R28", "planet-feed-unknown", choice("s: { type: switch, eats: [x, ▸mik] }", "opus-encoder, eats: s"), definitions],
];

function withEater(type: string, media: ("video/raw" | "audio/raw")[]): Catalogue {
  const definition = SAMPLE_CATALOGUE.get("video-converter")!;
  return new Map([...SAMPLE_CATALOGUE, [type, { ...definition, type, eaters: { default: { media } } }]]);
}

/** Takes the mark out, and says where it stood. */
function unmark(marked: string): { text: string; line: number; column: number } {
  const before = marked.slice(0, marked.indexOf(MARK));
  const lines = before.split("\n");
  return { text: marked.replace(MARK, ""), line: lines.length, column: [...lines.at(-1)!].length + 1 };
}

for (const [index, [rule, id, marked, catalogue = SAMPLE_CATALOGUE]] of CASES.entries()) {
  Deno.test(`readPlanet() refuses what breaks ${rule}: case ${index + 1}, ${id}`, () => {
    const { text, line, column } = unmark(marked);
    const result = readPlanet(text, catalogue);
    const found = result.ok ? [] : result.problems.map((problem) => [problem.id, problem.line, problem.column]);
    assert.deepEqual(found, [[id, line, column]]);
  });
}

Deno.test("rules of docs/planet.md are all broken twice here", async () => {
  const docs = await Deno.readTextFile(new URL("../../../docs/planet.md", import.meta.url));
  for (const [, rule] of docs.matchAll(/^### (R\d+) /gm)) {
    assert.ok(CASES.filter(([name]) => name === rule).length >= 2, `${rule} is broken less than twice`);
  }
});
