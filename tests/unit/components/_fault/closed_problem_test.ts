import { strict as assert } from "node:assert";
import { closedProblem } from "../../../../components/_fault/closed_problem.ts";

/** What elements say: kind and code of the error, their words, and what the system said. */
function problem(code: number, text: string, debug: string, domain = "gst-resource-error-quark"): string {
  return closedProblem({ type: "error", domain, code, text, debug, element: "source0" });
}

Deno.test("closedProblem() tells what is forbidden and what is taken from what is not there", () => {
  const video = "Could not open device '/dev/video0' for reading and writing.";
  assert.equal(problem(7, video, "gst_v4l2_open (): system error: Permission denied"), "denied");
  assert.equal(problem(7, video, "gst_v4l2_open (): system error: Operation not permitted"), "denied");
  assert.equal(problem(7, video, "gst_v4l2_open (): system error: Device or resource busy"), "busy");
  assert.equal(
    problem(3, "Cannot identify device '/dev/video9'.", "system error: No such file or directory"),
    "missing",
  );
  const sound = "Could not open audio device for recording.";
  assert.equal(problem(4, `${sound} Device is being used by another application.`, "Device 'hw:0' is busy"), "busy");
  assert.equal(problem(5, sound, "Recording open error on device 'hw:0': Permission denied"), "denied");
  assert.equal(problem(5, sound, "Recording open error on device 'hw:7': No such file or directory"), "missing");
  assert.equal(problem(15, "Not allowed.", ""), "denied");
});
