/** Thrown where a bouncer was asked in vain. In jobs. */
import type { NoVerdict } from "../../manager/contract/keycard.ts";

/** A bouncer gave no verdict. Nobody is let in without one. */
export class NoVerdictError extends Error {
  override readonly name = "NoVerdictError";
  readonly why: NoVerdict;

  /**
   * @param bouncer Its name in the planet.
   * @param why What is the matter with it.
   */
  constructor(bouncer: string, why: NoVerdict) {
    super(`Cannot let anybody in because the bouncer ${bouncer} gives no verdict: got ${why}`);
    this.why = why;
  }
}
