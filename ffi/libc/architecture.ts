/**
 * What of libc's layouts differs between the architectures that the program runs on. On x86-64 the kernel packs
 * `struct epoll_event`; on arm64 it is aligned like any other.
 */

/** Layout of one architecture, in bytes. */
export interface Architecture {
  /** Size of `struct epoll_event`. */
  readonly epollEventSize: number;
  /** Where its `data` starts; `events` starts at 0. */
  readonly epollDataOffset: number;
}

const ARCHITECTURES: { readonly [name: string]: Architecture } = {
  x86_64: { epollEventSize: 12, epollDataOffset: 4 },
  aarch64: { epollEventSize: 16, epollDataOffset: 8 },
};

/**
 * The layout of the machine that this process runs on.
 *
 * @param name Deno's name of the architecture.
 * @throws {Error} On one that nobody has checked.
 */
export function architecture(name: string = Deno.build.arch): Architecture {
  const found = ARCHITECTURES[name];
  if (found === undefined) {
    throw new Error(`Cannot use libc because only ${Object.keys(ARCHITECTURES).join(" and ")} are known: got ${name}`);
  }
  return found;
}
