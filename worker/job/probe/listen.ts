/** Asks whether an address is free, by listening on it for a moment. Runs in the process of the probe. */
import { parseListen } from "../../../components/porter/listen_property.ts";
import type { ProbeFinding } from "../../../manager/contract/probe.ts";
import { problemOf } from "./problem_of.ts";

/**
 * Asks.
 *
 * @param listen An address as the planet writes it, found right already.
 */
export function probeListen(listen: string): ProbeFinding {
  const address = parseListen(listen);
  if (address === null) throw new TypeError(`Cannot listen because that is no address: got ${listen}`);
  const found = String(address.port);
  try {
    using _listener = Deno.listen({ hostname: address.host, port: address.port });
    return { asked: listen, found, problem: null, detail: "" };
  } catch (error) {
    return { asked: listen, found, ...problemOf(error) };
  }
}
