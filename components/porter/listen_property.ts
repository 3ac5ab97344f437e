/**
 * Where the porter listens, as it is written in the planet: `8800`, `192.168.1.5:8800`, `[::]:8800`, `localhost:0`. A
 * port alone, and `::`, mean all addresses of the machine, IPv6 and IPv4.
 */
import { isIPv4, isIPv6 } from "node:net";
import { invalid, type Parsed, type Property, property, type PropertyOptions } from "../property/property.ts";

/** An address to listen on. */
export interface ListenAddress {
  /** In digits; `::` stands for all addresses. */
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
}

const EVERYWHERE = "::";

/**
 * An address to listen on, kept as it was written.
 *
 * @param options Its default.
 */
export function listen(options: PropertyOptions<string>): Property<string> {
  const parse = (value: string): Parsed<string> =>
    parseListen(value) === null ? invalid("value-listen", { value }) : { ok: true, value };
  return property({ kind: "listen", schema: { type: "string", minLength: 1 }, parse }, options);
}

/**
 * Reads an address to listen on.
 *
 * @param text As it is written in the planet.
 * @returns Null when it is none.
 */
export function parseListen(text: string): ListenAddress | null {
  const [, ipv6, name = EVERYWHERE, digits] = /^(?:(?:\[([^\]]*)\]|([^:]+)):)?(\d{1,5})$/.exec(text) ?? [];
  const host = ipv6 ?? (name === "localhost" ? "127.0.0.1" : name);
  const port = Number(digits ?? NaN);
  const known = ipv6 === undefined ? isIPv4(host) || host === EVERYWHERE : isIPv6(ipv6) && !ipv6.includes("%");
  return known && port <= 65535 ? { host, port } : null;
}
