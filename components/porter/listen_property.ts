/**
 * Where the porter listens, as it is written in the planet: `8800`, `192.168.1.5:8800`, `[::]:8800`, `localhost:0`. A
 * port alone, and `::`, mean all addresses of the machine, IPv6 and IPv4.
 */
import { invalid, type Parsed, type Property, property, type PropertyOptions } from "../property/property.ts";

/** An address to listen on. */
export interface ListenAddress {
  /** In digits; `::` stands for all addresses. */
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
}

const EVERYWHERE = "::";
const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/;

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
  const known = ipv6 === undefined ? IPV4.test(host) || host === EVERYWHERE : isIpv6(ipv6);
  return known && port <= 65535 ? { host, port } : null;
}

/**
 * Writes an address to listen on, as `parseListen` reads it.
 *
 * @param address With its host in digits.
 */
export function printListen({ host, port }: ListenAddress): string {
  return host.includes(":") ? `[${host}]:${port}` : `${host}:${port}`;
}

/** What a URL takes as an address in brackets (RFC 3986, 3.2.2) is one; every job reads this module, and few net. */
function isIpv6(text: string): boolean {
  return /^[\da-fA-F:.]+$/.test(text) && URL.canParse(`http://[${text}]/`);
}
