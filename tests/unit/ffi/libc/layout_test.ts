/** Compares every number and layout that ffi/libc relies on with what this machine's C compiler says. */
import { strict as assert } from "node:assert";
import { architecture } from "../../../../ffi/libc/architecture.ts";
import { EPOLL, ERRNO, MEMORY, SOCKET } from "../../../../ffi/libc/constants.ts";

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

const HEADERS = [
  "errno.h",
  "netinet/in.h",
  "netinet/tcp.h",
  "stddef.h",
  "stdio.h",
  "sys/epoll.h",
  "sys/eventfd.h",
  "sys/mman.h",
  "sys/resource.h",
  "sys/socket.h",
  "sys/uio.h",
  "sys/un.h",
  "time.h",
];

async function compiled(expressions: readonly string[]): Promise<number[]> {
  const folder = await Deno.makeTempDir();
  try {
    const includes = HEADERS.map((header) => `#include <${header}>\n`).join("");
    const prints = expressions.map((expression) => `printf("%lld\\n", (long long)(${expression}));`).join("\n");
    await Deno.writeTextFile(
      `${folder}/p.c`,
      `#define _GNU_SOURCE\n${includes}int main(void) {\n${prints}\nreturn 0; }\n`,
    );
    const compiler = await new Deno.Command("cc", { args: ["-o", `${folder}/p`, `${folder}/p.c`] }).output();
    assert.ok(compiler.success, new TextDecoder().decode(compiler.stderr));
    const { stdout } = await new Deno.Command(`${folder}/p`).output();
    return new TextDecoder().decode(stdout).trim().split("\n").map(Number);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("constants and layouts are those of this machine's C headers", async () => {
  const ours: Record<string, number> = { ...SOCKET, ...EPOLL, ...MEMORY, ...ERRNO, ...LAYOUTS };
  const names = Object.keys(ours);
  const theirs = await compiled(names);
  // EPOLLET is negative where the compiler makes the enum an int.
  const found = Object.fromEntries(
    names.map((name, index) => [name, name === "EPOLLET" ? theirs[index]! >>> 0 : theirs[index]]),
  );
  assert.deepEqual(found, ours);
});

Deno.test("architecture() refuses a machine that nobody has checked", () => {
  assert.deepEqual(architecture("aarch64"), { epollEventSize: 16, epollDataOffset: 8 });
  assert.throws(() => architecture("riscv64"), /x86_64 and aarch64 are known: got riscv64/);
});
