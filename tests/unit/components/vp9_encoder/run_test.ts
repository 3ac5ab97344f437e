import { keepsToItsRate, takesAnotherRate } from "../../../fixtures/encoder_check.ts";

Deno.test("vp9-encoder gives VP9 with key frames as asked, near its bit rate", () => keepsToItsRate("vp9"));

Deno.test("vp9-encoder changes its bit rate on air, without a gap", () => takesAnotherRate("vp9"));
