/** Connects to a port of this machine many times, and throws away what comes. Arguments: port, count. */
import { raiseFileLimit } from "../../ffi/libc/file_limit.ts";
import { Socket } from "../../ffi/libc/socket.ts";
import { Reactor } from "../../ffi/reactor.ts";

const [port = 0, count = 0] = Deno.args.map(Number);
const waste = new Uint8Array(1 << 16);

raiseFileLimit();
const reactor = new Reactor({
  onError: (error) => {
    throw error;
  },
});
for (let index = 0; index < count; index++) {
  const socket = Socket.connect({ host: "127.0.0.1", port });
  reactor.watch(socket.fd, { read: true }, () => {
    if (socket.receive(waste) === 0) Deno.exit();
  });
}
