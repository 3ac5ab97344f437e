/** Finds the address to load, and keeps a load test from hitting somebody else's machine by mistake. */
import { lookup } from "node:dns/promises";
import { isIP } from "node:net";

/** Where a host name leads. */
export interface TargetAddress {
  /** In digits. */
  readonly address: string;
  /** Whether every address of the name is this machine's own. */
  readonly own: boolean;
}

/**
 * Looks a host up.
 *
 * @param host A name, or an address in digits; IPv6 without brackets.
 * @param port The port; of several addresses the first is taken on which something listens.
 * @returns Null when there is no such host.
 */
export async function targetAddress(host: string, port: number): Promise<TargetAddress | null> {
  const addresses = await resolve(host);
  if (addresses[0] === undefined) return null;
  const own = addresses.every(isOwn);
  for (const address of own ? addresses : []) {
    if (await listens(address, port)) return { address, own };
  }
  return { address: addresses[0], own };
}

/**
 * Tells whether an address is this machine's: loopback, or one of its interfaces.
 *
 * @param address In digits.
 */
export function isOwn(address: string): boolean {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
  if (plain === "::1" || /^127\.\d+\.\d+\.\d+$/.test(plain)) return true;
  return Deno.networkInterfaces().some((network) => network.address === plain);
}

async function resolve(host: string): Promise<string[]> {
  if (isIP(host) !== 0) return [host];
  try {
    return (await lookup(host, { all: true })).map(({ address }) => address);
  } catch (error) {
    if (error instanceof Error && "code" in error) return [];
    throw error;
  }
}

async function listens(hostname: string, port: number): Promise<boolean> {
  try {
    (await Deno.connect({ hostname, port })).close();
    return true;
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  }
}
