/**
 * Addresses of sockets, between the way that people write them and C's `struct sockaddr_*` (`netinet/in.h`, `sys/un.h`).
 */
import { SOCKET } from "./constants.ts";

/** An address and port of the internet. */
export interface InternetAddress {
  /** In digits, IPv6 without brackets. IPv4 that arrived over IPv6 (`::ffff:a.b.c.d`) is written as IPv4. */
  readonly host: string;
  readonly port: number;
}

/** The longest path of a unix socket, in bytes: `sun_path` less its NUL. */
export const MAX_UNIX_PATH = 107;

/** Size of `struct sockaddr_in6`, the larger of the two. */
export const MAX_INTERNET_ADDRESS = 28;

const IPV4 = /^(25[0-5]|2[0-4]\d|1?\d?\d)(\.(25[0-5]|2[0-4]\d|1?\d?\d)){3}$/;

/**
 * Tells IPv6 from IPv4.
 *
 * @param host An address in digits.
 */
export function isIpv6(host: string): boolean {
  return host.includes(":");
}

/**
 * Makes a `struct sockaddr_in` or `sockaddr_in6`.
 *
 * @param address Host in digits, port 0 to 65535.
 * @throws {TypeError} When it is not such an address.
 */
export function encodeInternet({ host, port }: InternetAddress): Uint8Array<ArrayBuffer> {
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new TypeError(`Cannot use a port because it is not between 0 and 65535: got ${port}`);
  }
  const ipv6 = isIpv6(host);
  const bytes = new Uint8Array(ipv6 ? 28 : 16);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, ipv6 ? SOCKET.AF_INET6 : SOCKET.AF_INET, true);
  view.setUint16(2, port);
  if (ipv6) ipv6Groups(host).forEach((group, index) => view.setUint16(8 + 2 * index, group));
  else bytes.set(ipv4Bytes(host), 4);
  return bytes;
}

/**
 * Reads a `struct sockaddr_in` or `sockaddr_in6`.
 *
 * @param bytes As the kernel wrote it.
 * @throws {TypeError} On another family.
 */
export function decodeInternet(bytes: Uint8Array<ArrayBuffer>): InternetAddress {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const family = view.getUint16(0, true);
  const port = view.getUint16(2);
  if (family === SOCKET.AF_INET) return { host: bytes.subarray(4, 8).join("."), port };
  if (family !== SOCKET.AF_INET6) {
    throw new TypeError(`Cannot read an address because it is not of the internet: got ${family}`);
  }
  const groups = Array.from({ length: 8 }, (_, index) => view.getUint16(8 + 2 * index));
  if (groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff) {
    return { host: bytes.subarray(20, 24).join("."), port };
  }
  return { host: canonical(groups.map((group) => group.toString(16)).join(":")), port };
}

/**
 * Makes a `struct sockaddr_un`.
 *
 * @param path Path of the socket.
 * @throws {TypeError} When it is empty, has a NUL or is too long.
 */
export function encodeUnix(path: string): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(path);
  if (text.length === 0 || text.length > MAX_UNIX_PATH || text.includes(0)) {
    throw new TypeError(`Cannot use a socket's path because it must have 1 to ${MAX_UNIX_PATH} bytes: got ${path}`);
  }
  const bytes = new Uint8Array(2 + text.length + 1);
  new DataView(bytes.buffer).setUint16(0, SOCKET.AF_UNIX, true);
  bytes.set(text, 2);
  return bytes;
}

function ipv4Bytes(host: string): number[] {
  if (!IPV4.test(host)) throw new TypeError(`Cannot use an address because it is not in digits: got ${host}`);
  return host.split(".").map(Number);
}

function ipv6Groups(host: string): number[] {
  const [head = "", tail] = canonical(host).split("::");
  const left = groupsOf(head);
  const right = groupsOf(tail ?? "");
  return [...left, ...Array.from({ length: 8 - left.length - right.length }, () => 0), ...right];
}

function groupsOf(text: string): number[] {
  return text === "" ? [] : text.split(":").map((group) => parseInt(group, 16));
}

/** The URL parser knows all ways to write an IPv6 address, and writes each in one way, in hexadecimal only. */
function canonical(host: string): string {
  const url = /^[0-9A-Fa-f:.]+$/.test(host) ? URL.parse(`http://[${host}]/`) : null;
  if (url === null) throw new TypeError(`Cannot use an address because it is not in digits: got ${host}`);
  return url.hostname.slice(1, -1);
}
