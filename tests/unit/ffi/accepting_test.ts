import "../../../worker/job/bench/open_libraries.ts";
import { strict as assert } from "node:assert";
import { Accepting } from "../../../ffi/accepting.ts";
import { NativeError } from "../../../ffi/libc/native_error.ts";
import { type Accepted, Socket } from "../../../ffi/libc/socket.ts";
import { Reactor } from "../../../ffi/reactor.ts";

const EMFILE = 24;

Deno.test("Accepting takes connections, and looks seldom while the system has no descriptors to give", async () => {
  const errors: unknown[] = [];
  const reactor = new Reactor({ onError: (error) => errors.push(error) });
  using socket = Socket.listen({ host: "127.0.0.1", port: 0 });
  const troubles: string[] = [];
  let isExhausted = true;
  let looks = 0;
  const accept = (): Accepted | null => {
    looks += 1;
    if (isExhausted) throw new NativeError("accept4", EMFILE);
    return socket.accept();
  };
  const taken = Promise.withResolvers<Accepted>();
  {
    using _accepting = new Accepting({
      reactor,
      listener: { fd: socket.fd, accept },
      onConnection: taken.resolve,
      onTrouble: (error) => troubles.push(error.code),
    });
    using _client = await Deno.connect({ port: socket.localAddress().port });
    await new Promise((resolve) => setTimeout(resolve, 700));
    assert(looks >= 1 && looks <= 5, `${looks} looks`);
    isExhausted = false;
    using _connection = (await taken.promise).socket;
  }
  assert.deepEqual(troubles, ["EMFILE"]);
  await reactor.close();
  assert.deepEqual(errors, []);
});
