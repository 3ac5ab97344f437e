/** Chooses among the encoders of a machine: hardware when it is wanted, there, and proves to work. In a job. */
import { hasElement } from "../../ffi/gstreamer/gstreamer.ts";
import { ComponentFault } from "../_fault/component_fault.ts";
import { firstElement } from "../_pipeline/first_element.ts";
import type { HardwareUse } from "../property/mod.ts";
import type { RunContext } from "../run_context.ts";
import type { Codec, Wanted } from "./codec.ts";
import { provedToWork } from "./hardware_proof.ts";

/** What the encoder is for. */
export interface EncoderRequest<W extends Wanted> {
  readonly wanted: W;
  readonly hardware: HardwareUse;
  readonly size: { readonly width: number; readonly height: number };
}

/** Why hardware is not taken: the text of the message, and what it says. */
const NONE = "encoder-no-hardware";
const UNFIT = "encoder-hardware-unfit";

/**
 * Chooses. What hardware lacks is said as a message, with software there is nothing to worry about; a fault stays told
 * from one try to the next.
 *
 * @param context Says it, and waits.
 * @param codec What there is to choose from.
 * @param request What for.
 * @throws {ComponentFault} When there is no encoder, or hardware is insisted on and does not work.
 */
export async function chooseEncoder<E extends string, W extends Wanted>(
  context: Pick<RunContext, "reactor" | "baseTimeNs" | "say" | "unsay">,
  codec: Codec<E, W>,
  { wanted, hardware, size }: EncoderRequest<W>,
): Promise<E> {
  const choose = (element: E, said: string | null): E => {
    for (const id of [NONE, UNFIT]) if (id !== said) context.unsay(id);
    return element;
  };
  if (hardware === "never") return choose(firstElement(codec.software), null);
  const { reactor, baseTimeNs } = context;
  const there = codec.hardware.filter(hasElement);
  const failures: string[] = [];
  for (const element of there) {
    const proof = await provedToWork({ reactor, baseTimeNs, size, element, launch: launchOf(codec, element, wanted) });
    if (proof.works) return choose(element, null);
    failures.push(`${element}: ${proof.reason}`);
  }
  const id = there.length === 0 ? NONE : UNFIT;
  const args = { codec: codec.label, elements: codec.hardware.join(", "), reason: failures.join("; "), ...size };
  if (hardware === "always") throw new ComponentFault(id, { blame: "device", args: { ...args, instead: "none" } });
  const element = firstElement(codec.software);
  context.say("info", id, { ...args, instead: element });
  return choose(element, id);
}

/**
 * An encoder as it is proved and used, from raw pictures to what the feed carries, as gst-launch takes it.
 *
 * @param codec Whose it is.
 * @param element Which.
 * @param wanted How it is set.
 */
export function launchOf<E extends string, W extends Wanted>(codec: Codec<E, W>, element: E, wanted: W): string {
  return `${codec.settings[element].launch(wanted)}${codec.behind === "" ? "" : ` ! ${codec.behind}`}`;
}
