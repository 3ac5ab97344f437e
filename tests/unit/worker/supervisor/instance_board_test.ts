import { strict as assert } from "node:assert";
import { definitions } from "../../../../components/catalogue.ts";
import type { ComponentSpec } from "../../../../manager/contract/component_spec.ts";
import type { Message } from "../../../../manager/contract/message.ts";
import type { Mood } from "../../../../manager/contract/mood.ts";
import type { InstanceReport } from "../../../../manager/contract/worker_link.ts";
import { InstanceBoard } from "../../../../worker/supervisor/instance_board.ts";
import type { JobReport } from "../../../../worker/supervisor/job_link.ts";
import { component } from "../worker_box.ts";

/** A board of job `x`, and all that it gave out. */
function setUp(...components: ComponentSpec[]): { board: InstanceBoard; reports: InstanceReport[] } {
  const reports: InstanceReport[] = [];
  const board = new InstanceBoard({
    job: "x",
    definitions,
    onReport: (report) => reports.push(report),
    failureShownMs: 60_000,
  });
  board.setComponents(components);
  return { board, reports };
}

function report(id: string, mood: Mood): JobReport {
  return { v: 1, type: "report", component: id, mood, messages: [], eaters: [] };
}

function message(id: string): Message {
  return { id, level: "error", args: {}, at: "2026-01-01T00:00:00.000Z", debug: "" };
}

function moods(reports: readonly InstanceReport[]): string[] {
  return reports.map(({ id, mood }) => `${id} ${mood}`);
}

Deno.test("InstanceBoard.setComponents() says that new components are on their way, and their eaters too", () => {
  const eater = { name: "default", feed: "f/a:default", media: "video/raw", job: "x" };
  const { board, reports } = setUp({ ...component("f/b"), eaters: [eater] });
  assert.deepEqual(reports, [{
    id: "f/b",
    job: "x",
    pid: null,
    mood: "waking",
    messages: [],
    eaters: [{ name: "default", feed: "f/a:default", mood: "waking" }],
  }]);
  board.close();
});

Deno.test("InstanceBoard.setComponents() keeps the mood of what stays the same", () => {
  const { board, reports } = setUp(component("f/a"), component("f/b"));
  board.takeReport(report("f/a", "happy"));
  board.takeReport(report("f/b", "happy"));
  reports.length = 0;
  board.setComponents([component("f/a"), component("f/b", { width: 1 }), component("f/c")]);
  assert.deepEqual(moods(reports), ["f/b waking", "f/c waking"]);
  board.close();
});

Deno.test("InstanceBoard.announce() shows what will come, and keeps it from the job until it is there", () => {
  const { board, reports } = setUp(component("f/a"), component("f/old"));
  reports.length = 0;
  const next = [component("f/a", { width: 1 }), component("f/b"), component("f/c")];
  board.announce(next);
  assert.deepEqual(moods(reports), ["f/b waking", "f/c waking"]);
  assert.deepEqual(board.wanted, [component("f/a"), component("f/old")]);
  board.setWanted("f/b", false);
  board.setComponents(next);
  assert.deepEqual(board.wanted, [component("f/a", { width: 1 }), component("f/c")]);
  assert.deepEqual(board.stopped, ["f/b"]);
  board.close();
});

Deno.test("InstanceBoard.takeReport() gives out only what is new, and nothing of strangers", () => {
  const { board, reports } = setUp(component("f/a"));
  for (const mood of ["happy", "happy", "hungry"] as const) board.takeReport(report("f/a", mood));
  board.takeReport(report("f/z", "sad"));
  assert.deepEqual(moods(reports), ["f/a waking", "f/a happy", "f/a hungry"]);
  board.close();
});

Deno.test("InstanceBoard.isSettled bears what waits for its input or a person, but nothing that is on its way", () => {
  const { board } = setUp(component("f/a"), component("f/b"));
  const settled = (a: Mood, b: Mood): boolean => {
    board.takeReport(report("f/a", a));
    board.takeReport(report("f/b", b));
    return board.isSettled;
  };
  assert(settled("happy", "happy") && settled("happy", "hungry") && settled("hungry", "hungry"));
  assert(settled("happy", "sad"));
  assert(!settled("happy", "waking") && !settled("sad", "sad"));
  board.setFailed("lost", () => message("job-crashed"));
  assert(!board.isSettled);
  board.close();
});

Deno.test("InstanceBoard.isSettled leaves out what is stopped", () => {
  const { board } = setUp(component("f/a"), component("f/b"));
  board.takeReport(report("f/a", "happy"));
  assert.equal(board.isSettled, false);
  board.setWanted("f/b", false);
  assert.equal(board.isSettled, true);
  board.setWanted("f/a", false);
  assert.equal(board.isSettled, false);
  assert.deepEqual(board.wanted, []);
  board.close();
});

Deno.test("InstanceBoard.setWanted() lets a component that the process has say itself when it sleeps", () => {
  const { board, reports } = setUp(component("f/a"), component("f/b"));
  board.setProcess(77);
  board.takeReport(report("f/a", "happy"));
  reports.length = 0;
  board.setWanted("f/a", false);
  board.setWanted("f/b", false);
  board.takeReport(report("f/a", "sleeping"));
  assert.deepEqual(moods(reports), ["f/a waking", "f/b sleeping", "f/a sleeping"]);
  assert.throws(() => board.setWanted("f/z", true), /job x has no such: got f\/z/);
  board.close();
});

Deno.test("InstanceBoard.setFailed() tells of all but the stopped, until the job speaks again", () => {
  const { board, reports } = setUp(component("f/a"), component("f/b"));
  board.setWanted("f/b", false);
  board.setFailed("lost", () => message("job-crashed"));
  reports.length = 0;
  board.setProcess(78);
  board.takeReport(report("f/a", "waking"));
  board.takeReport(report("f/a", "hungry"));
  const said = reports.map(({ id, mood, pid, messages }) => [id, mood, pid, messages.map(({ level }) => level)]);
  assert.deepEqual(said, [
    ["f/a", "waking", 78, ["error"]],
    ["f/b", "sleeping", 78, []],
    ["f/a", "hungry", 78, ["warning"]],
  ]);
  board.close();
});

Deno.test("InstanceBoard.setComponents() lets sleep what does not start by itself, and tells no job of that", () => {
  const { board, reports } = setUp({ ...component("f/a"), autostart: false });
  assert.deepEqual(moods(reports), ["f/a sleeping"]);
  assert.deepEqual(board.wanted, []);
  board.setWanted("f/a", true);
  assert.deepEqual(board.wanted, [component("f/a")]);
  board.setComponents([{ ...component("f/a"), autostart: false }]);
  assert.deepEqual(board.wanted, [component("f/a")], "who was started stays so");
  board.close();
});

Deno.test("InstanceBoard.setComponents() starts and stops what the planet now says otherwise of", () => {
  const { board } = setUp({ ...component("f/a"), autostart: false }, component("f/b"));
  board.setComponents([component("f/a"), { ...component("f/b"), autostart: false }]);
  assert.deepEqual(board.wanted, [component("f/a")]);
  board.close();
});
