/**
 * Listens on a unix socket of a job that Deno reads. When Deno ends a listener it removes what then stands at the path on
 * which it was opened, which may be another's by then: so that is a path of its own, and the socket gets a second name.
 */
import { dirname } from "node:path";

/**
 * Listens. The socket stays when the listener is closed: whoever starts jobs clears it away.
 *
 * @param path Where.
 * @throws {Deno.errors.AlreadyExists} When something is there, such as the socket of another process of that job.
 */
export function listenAt(path: string): Deno.UnixListener {
  const own = `${dirname(path)}/.${Deno.pid}`;
  const listener = Deno.listen({ transport: "unix", path: own });
  try {
    Deno.linkSync(own, path);
  } catch (error) {
    listener.close();
    throw error;
  }
  Deno.removeSync(own);
  return listener;
}
