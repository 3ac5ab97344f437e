import "../../../worker/job/bench/open_libraries.ts";
import { strict as assert } from "node:assert";
import { Reactor } from "../../../ffi/reactor.ts";
import { check, libc } from "../../../ffi/libc/libc.ts";
import { MEMORY } from "../../../ffi/libc/constants.ts";
import { Wake } from "../../../ffi/wake.ts";

const EVENTFD_WRITE = { parameters: ["i32", "u64"], result: "i32" } as const;

function eventfd(): number {
  return check("eventfd", libc().eventfd(0, MEMORY.EFD_NONBLOCK));
}

function signal(fd: number): void {
  check("write", libc().write(fd, new BigUint64Array([1n]), 8));
}

function drain(fd: number): void {
  check("read", libc().read(fd, new Uint8Array(8), 8));
}

async function withReactor(body: (reactor: Reactor, errors: unknown[]) => Promise<void>): Promise<void> {
  const errors: unknown[] = [];
  const reactor = new Reactor({ onError: (error) => errors.push(error) });
  try {
    await body(reactor, errors);
  } finally {
    await reactor.close();
  }
}

Deno.test("watch() calls the handler when the fd becomes readable", () =>
  withReactor(async (reactor) => {
    const fd = eventfd();
    const ready = Promise.withResolvers<unknown>();
    reactor.watch(fd, { read: true }, (state) => {
      drain(fd);
      ready.resolve(state);
    });
    signal(fd);
    assert.deepEqual(await ready.promise, { readable: true, writable: false, hungUp: false });
    reactor.unwatch(fd);
    libc().close(fd);
  }));

Deno.test("watch() does not give a stale event to a new handler when the fd's number is used again", () =>
  withReactor(async (reactor) => {
    const fds = [eventfd(), eventfd()];
    const done = Promise.withResolvers<void>();
    const calls: string[] = [];
    const settle = (index: number) => () => {
      calls.push(`old ${index}`);
      const other = fds[1 - index]!;
      reactor.unwatch(other);
      libc().close(other);
      const again = eventfd();
      assert.equal(again, other);
      reactor.watch(again, { read: true }, () => calls.push("new"));
      drain(fds[index]!);
      setTimeout(done.resolve, 20);
    };
    fds.forEach(signal);
    fds.forEach((fd, index) => reactor.watch(fd, { read: true }, settle(index)));
    await done.promise;
    assert.equal(calls.length, 1);
    fds.forEach((fd) => {
      reactor.unwatch(fd);
      libc().close(fd);
    });
  }));

Deno.test("watch() hands what a handler throws to onError and goes on", () =>
  withReactor(async (reactor, errors) => {
    const fd = eventfd();
    const second = Promise.withResolvers<void>();
    let calls = 0;
    reactor.watch(fd, { read: true }, () => {
      if (++calls === 1) throw new Error("first");
      drain(fd);
      second.resolve();
    });
    signal(fd);
    await second.promise;
    assert.deepEqual(errors.map(String), ["Error: first"]);
    reactor.unwatch(fd);
    libc().close(fd);
  }));

Deno.test("change() tells an edge again when it holds already", () =>
  withReactor(async (reactor) => {
    const fd = eventfd();
    let calls = 0;
    let next = Promise.withResolvers<void>();
    reactor.watch(fd, { write: true, edge: true }, () => {
      calls++;
      next.resolve();
    });
    await next.promise;
    next = Promise.withResolvers();
    reactor.change(fd, { write: true, edge: true });
    await next.promise;
    assert.equal(calls, 2);
    reactor.unwatch(fd);
    libc().close(fd);
  }));

Deno.test("watch() refuses an fd that is watched already", () =>
  withReactor(async (reactor) => {
    const fd = eventfd();
    reactor.watch(fd, { read: true }, () => {});
    assert.throws(() => reactor.watch(fd, { read: true }, () => {}), /watched already/);
    assert.throws(() => reactor.change(fd + 1000, {}), /there is none/);
    reactor.unwatch(fd);
    libc().close(fd);
    await Promise.resolve();
  }));

Deno.test("close() ends at once and closes its own file descriptors", async () => {
  const before = [...Deno.readDirSync("/proc/self/fd")].length;
  const reactor = new Reactor({ onError: () => {} });
  const started = performance.now();
  await reactor.close();
  await reactor.close();
  assert.ok(performance.now() - started < 500);
  assert.equal([...Deno.readDirSync("/proc/self/fd")].length, before);
  assert.throws(() => reactor.watch(0, {}, () => {}), /closed/);
});

Deno.test("alongside() calls the handler after others, and without any within a tenth of a second, until it ends", () =>
  withReactor(async (reactor, errors) => {
    // The wait under way is a second long.
    await new Promise((resolve) => setTimeout(resolve, 50));
    const calls: string[] = [];
    const fd = eventfd();
    reactor.watch(fd, { read: true }, () => {
      drain(fd);
      calls.push("watch");
    });
    const leave = reactor.alongside(() => {
      calls.push("alongside");
      if (errors.length === 0) throw new Error("no");
    });
    const called = async (times: number): Promise<void> => {
      for (const end = performance.now() + 5000; calls.length < times && performance.now() < end;) {
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
    };
    const started = performance.now();
    await called(4);
    assert.deepEqual(calls.splice(0), ["alongside", "alongside", "alongside", "alongside"]);
    assert.ok(performance.now() - started < 900, "not as slow as the reactor alone");
    signal(fd);
    await called(2);
    assert.deepEqual(calls.slice(0, 2), ["watch", "alongside"]);
    leave();
    calls.splice(0);
    await new Promise((resolve) => setTimeout(resolve, 200));
    assert.deepEqual(calls, []);
    assert.equal(errors.length, 1);
    reactor.unwatch(fd);
    check("close", libc().close(fd));
  }));

Deno.test("Wake calls back once for several wake-ups, however large the values", () =>
  withReactor(async (reactor) => {
    let woken = Promise.withResolvers<void>();
    let calls = 0;
    using wake = new Wake(reactor, () => {
      calls++;
      woken.resolve();
    });
    const write = new Deno.UnsafeFnPointer(
      Wake.address as Deno.PointerObject<typeof EVENTFD_WRITE>,
      EVENTFD_WRITE,
    );
    assert.equal(write.call(wake.fd, 0x7fff_ffff_ffffn), 0);
    assert.equal(write.call(wake.fd, 0x7fff_ffff_ffffn), 0);
    await woken.promise;
    assert.equal(calls, 1);
    woken = Promise.withResolvers();
    assert.equal(write.call(wake.fd, 1n), 0);
    await woken.promise;
    assert.equal(calls, 2);
  }));
