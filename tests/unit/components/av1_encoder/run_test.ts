import { keepsToItsRate, takesAnotherRate } from "../../../fixtures/encoder_check.ts";

Deno.test("av1-encoder gives AV1 with key frames as asked, near its bit rate", () => keepsToItsRate("av1"));

Deno.test("av1-encoder changes its bit rate on air, without a gap", () => takesAnotherRate("av1"));
