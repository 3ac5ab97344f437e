import { strict as assert } from "node:assert";
import { PlaylistError, readPlaylist } from "../../../../components/playlist/playlist_file.ts";

function problemOf(text: string): unknown {
  try {
    readPlaylist("list.yaml", text, "UTC");
  } catch (error) {
    assert(error instanceof PlaylistError);
    return [error.code, error.args];
  }
  assert.fail("nothing is wrong");
}

Deno.test("readPlaylist() reads times in the planet's zone, and those that have one of their own", () => {
  const text = "- file: a.webm\n  start: 2026-08-24 20:00\n  duration: 1h30m\n" +
    "- { file: b.webm, start: 2026-08-24T20:00:00Z, offset: 10s }\n- c.ogg\n";
  assert.deepEqual(readPlaylist("list.yaml", text, "America/Lima"), [
    { file: "a.webm", startMs: Date.UTC(2026, 7, 25, 1), durationMs: 5_400_000, offsetMs: 0 },
    { file: "b.webm", startMs: Date.UTC(2026, 7, 24, 20), durationMs: null, offsetMs: 10_000 },
    { file: "c.ogg", startMs: null, durationMs: null, offsetMs: 0 },
  ]);
});

Deno.test("readPlaylist() keeps to the clock of the zone when it changes", () => {
  const starts = ["2026-03-29 01:59", "2026-03-29 02:30", "2026-10-25 02:30"].map((start) =>
    readPlaylist("l.yaml", `- {file: a, start: ${start}}`, "Europe/Madrid")[0]!.startMs!
  );
  assert.deepEqual(starts.map((ms) => new Date(ms).toISOString().slice(0, 16)), [
    "2026-03-29T00:59",
    "2026-03-29T01:30",
    "2026-10-25T00:30",
  ]);
});

Deno.test("readPlaylist() reads M3U: one file a line, and what begins with # is left out", () => {
  const entries = readPlaylist("list.m3u8", "\uFEFF#EXTM3U\r\n#EXTINF:12,A song\r\na song.ogg\r\n\r\nb.mp3\n", "UTC");
  assert.deepEqual(entries.map(({ file, startMs }) => [file, startMs]), [["a song.ogg", null], ["b.mp3", null]]);
});

Deno.test("readPlaylist() says what is wrong, and in which line", () => {
  assert.deepEqual(problemOf("- file: a\n  start: tomorrow\n"), [
    "playlist-entry-wrong",
    { line: 1, key: "start", value: "tomorrow" },
  ]);
  assert.deepEqual(problemOf("- file: a\n- fiel: b\n"), ["playlist-entry-wrong", { line: 2, key: "fiel", value: "b" }]);
  assert.deepEqual(problemOf("- a\n- {file: b, start: 2026-08-24 20:00}\n"), ["playlist-first-start", { line: 1 }]);
  assert.deepEqual(problemOf("file: a\n"), ["playlist-not-a-list", { line: 1 }]);
  assert.equal((problemOf("- {file: a\n") as unknown[])[0], "playlist-not-yaml");
  assert.deepEqual(problemOf("- {file: a, start: 2026-02-31 20:00}"), [
    "playlist-entry-wrong",
    { line: 1, key: "start", value: "2026-02-31 20:00" },
  ]);
});
