/** Tells by what an element says why a device could not be opened. Runs inside a job. */
import type { ElementComplaint } from "../../ffi/gstreamer/bus_message.ts";

/** Codes of gst-resource-error, gsterror.h. */
const BUSY = 4;
const NOT_AUTHORIZED = 15;
/** What strerror(3) says for EACCES and EPERM, and sound servers for the like. */
const FORBIDDEN = /Permission denied|not permitted|Access denied/i;
/** The same for EBUSY. */
const TAKEN = /Device or resource busy/i;

/** `busy` when somebody else has it, `denied` when the box's user may not, `missing` when it is not there. */
export type ClosedProblem = "missing" | "denied" | "busy";

/**
 * Tells.
 *
 * @param complaint What the element says.
 */
export function closedProblem({ domain, code, text, debug }: ElementComplaint): ClosedProblem {
  const said = `${text} ${debug}`;
  const isResource = domain.startsWith("gst-resource-error");
  if ((isResource && code === NOT_AUTHORIZED) || FORBIDDEN.test(said)) return "denied";
  return (isResource && code === BUSY) || TAKEN.test(said) ? "busy" : "missing";
}
