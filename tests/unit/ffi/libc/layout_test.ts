/** Compares every number and layout that ffi/libc relies on with what this machine's C compiler says. */
import { strict as assert } from "node:assert";
import { architecture } from "../../../../ffi/libc/architecture.ts";
import { CLOCK, EPOLL, ERRNO, MEMORY, SOCKET } from "../../../../ffi/libc/constants.ts";
import { needingC, valuesInC } from "../../../fixtures/c_program.ts";

const LAYOUTS: Record<string, number> = {
  "sizeof(struct epoll_event)": architecture().epollEventSize,
  "offsetof(struct epoll_event, data)": architecture().epollDataOffset,
  "sizeof(struct msghdr)": 56,
  "offsetof(struct msghdr, msg_iov)": 16,
  "offsetof(struct msghdr, msg_iovlen)": 24,
  "offsetof(struct msghdr, msg_control)": 32,
  "offsetof(struct msghdr, msg_controllen)": 40,
  "sizeof(struct iovec)": 16,
  "CMSG_SPACE(sizeof(int))": 24,
  "CMSG_LEN(sizeof(int))": 20,
  "offsetof(struct cmsghdr, cmsg_level)": 8,
  "offsetof(struct cmsghdr, cmsg_type)": 12,
  "sizeof(struct sockaddr_in)": 16,
  "offsetof(struct sockaddr_in, sin_addr)": 4,
  "sizeof(struct sockaddr_in6)": 28,
  "offsetof(struct sockaddr_in6, sin6_addr)": 8,
  "sizeof(((struct sockaddr_un *)0)->sun_path)": 108,
  "offsetof(struct sockaddr_un, sun_path)": 2,
  "sizeof(struct rlimit)": 16,
  "sizeof(struct timespec)": 16,
  "sizeof(socklen_t)": 4,
  "sizeof(eventfd_t)": 8,
};

const OPTIONS = {
  headers: [
    "errno.h",
    "netinet/in.h",
    "netinet/tcp.h",
    "sys/epoll.h",
    "sys/eventfd.h",
    "sys/mman.h",
    "sys/resource.h",
    "sys/socket.h",
    "sys/uio.h",
    "sys/un.h",
    "time.h",
  ],
  flags: ["-D_GNU_SOURCE"],
};

Deno.test(needingC("constants and layouts are those of this machine's C headers", {}), async () => {
  const ours: Record<string, number> = { ...SOCKET, ...EPOLL, ...MEMORY, ...CLOCK, ...ERRNO, ...LAYOUTS };
  const theirs = await valuesInC(Object.keys(ours), OPTIONS);
  // The compiler may give the enum of EPOLLET a sign.
  assert.deepEqual({ ...theirs, EPOLLET: theirs.EPOLLET! >>> 0 }, ours);
});

Deno.test("architecture() refuses a machine that nobody has checked", () => {
  assert.deepEqual(architecture("aarch64"), { epollEventSize: 16, epollDataOffset: 8 });
  assert.throws(() => architecture("riscv64"), /x86_64 and aarch64 are known: got riscv64/);
});
