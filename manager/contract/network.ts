/** Which addresses count as one when somebody is held back: whoever has one address of an IPv6 network has all of it. */

/**
 * Names the network of an address.
 *
 * @param address In digits, without a zone.
 * @returns The address itself; of IPv6 the first 64 bits.
 */
export function networkOf(address: string): string {
  if (!address.includes(":")) return address;
  const [head = "", tail = ""] = address.split("::");
  const front = head.split(":").filter(Boolean);
  const back = tail.split(":").filter(Boolean);
  const groups = address.includes("::")
    ? [...front, ...Array(Math.max(0, 8 - front.length - back.length)).fill("0"), ...back]
    : front;
  return groups.slice(0, 4).join(":");
}
