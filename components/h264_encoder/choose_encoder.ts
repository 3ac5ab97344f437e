/** Chooses among the H.264 encoders of a machine: hardware when it is wanted, there, and proves to work. In a job. */
import { hasElement } from "../../ffi/gstreamer/gstreamer.ts";
import { ComponentFault } from "../_fault/component_fault.ts";
import { firstElement } from "../_pipeline/first_element.ts";
import type { RunContext } from "../run_context.ts";
import { type definition, HARDWARE_ELEMENTS, SOFTWARE_ELEMENTS } from "./definition.ts";
import { H264_SETTINGS, type H264Element, type WantedH264 } from "./h264_settings.ts";
import { provedToWork } from "./hardware_proof.ts";

/** What the encoder is for. */
export interface EncoderRequest {
  readonly wanted: WantedH264;
  readonly hardware: "auto" | "never" | "always";
  readonly size: { readonly width: number; readonly height: number };
}

/** Why hardware is not taken: the text of the message, and what it says. */
const NONE = "h264-encoder-no-hardware";
const UNFIT = "h264-encoder-hardware-unfit";

/**
 * Chooses. What hardware lacks is said as a message, with software there is nothing to worry about; a fault stays told
 * from one try to the next.
 *
 * @param context Says it, and waits.
 * @param request What for.
 * @throws {ComponentFault} When there is no encoder, or hardware is insisted on and does not work.
 */
export async function chooseEncoder(
  context: RunContext<typeof definition>,
  { wanted, hardware, size }: EncoderRequest,
): Promise<H264Element> {
  const choose = <E extends H264Element>(element: E, said: string | null): E => {
    for (const id of [NONE, UNFIT]) if (id !== said) context.unsay(id);
    return element;
  };
  if (hardware === "never") return choose(firstElement(SOFTWARE_ELEMENTS), null);
  const { reactor, baseTimeNs } = context;
  const there = HARDWARE_ELEMENTS.filter(hasElement);
  const failures: string[] = [];
  for (const element of there) {
    const encoder = `${element} ${H264_SETTINGS[element].launch(wanted)}`;
    const proof = await provedToWork({ reactor, baseTimeNs, size, encoder });
    if (proof.works) return choose(element, null);
    failures.push(`${element}: ${proof.reason}`);
  }
  const id = there.length === 0 ? NONE : UNFIT;
  const args = { elements: HARDWARE_ELEMENTS.join(", "), reason: failures.join("; "), ...size };
  if (hardware === "always") throw new ComponentFault(id, { blame: "device", args: { ...args, instead: "none" } });
  const element = firstElement(SOFTWARE_ELEMENTS);
  context.say("info", id, { ...args, instead: element });
  return choose(element, id);
}
