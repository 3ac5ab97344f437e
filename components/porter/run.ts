/** Runs the porter in its job: opens the port as soon as it can be had, and says where it listens. */
import { raiseFileLimit } from "../../ffi/libc/file_limit.ts";
import { NativeError } from "../../ffi/libc/native_error.ts";
import type { ComponentStats } from "../../manager/contract/stats.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import type { definition } from "./definition.ts";
import { type ListenAddress, parseListen, printListen } from "./listen_property.ts";
import { Porter } from "./porter.ts";
import { PorterFile } from "./porter_file.ts";

const RETRY_MS = 500;
/** A file that could not be written is tried again after so long. */
const WRITE_AGAIN_MS = 5000;

/** What keeps a port from being opened, as messages. */
const MESSAGES: { readonly [code: string]: string } = {
  EADDRINUSE: "porter-port-taken",
  EACCES: "porter-port-forbidden",
};
const OTHER_MESSAGE = "porter-no-address";

/**
 * Starts the porter. A port that is taken is tried again until it is free.
 *
 * @param context What the job gives.
 */
export function run(context: RunContext<typeof definition>): Promise<RunningComponent> {
  const address = parseListen(context.properties.listen);
  if (address === null) {
    throw new TypeError(`Cannot listen because an address is needed: got ${context.properties.listen}`);
  }
  context.log.debug(`at most ${raiseFileLimit()} connections at once`);
  const running = new RunningPorter(context, address);
  running.start();
  return Promise.resolve(running);
}

class RunningPorter implements RunningComponent {
  readonly #context: RunContext<typeof definition>;
  readonly #address: ListenAddress;
  readonly #porter: Porter;
  readonly #file: PorterFile;
  readonly #startedMs = performance.now();
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(context: RunContext<typeof definition>, address: ListenAddress) {
    this.#context = context;
    this.#address = address;
    this.#porter = new Porter({ reactor: context.reactor, log: context.log, runFolder: context.runFolder });
    this.#file = new PorterFile(context.runFolder);
  }

  start(): void {
    this.#porter.start();
    this.#listen();
  }

  stats(): ComponentStats {
    return { uptimeSeconds: (performance.now() - this.#startedMs) / 1000, feeds: [] };
  }

  close(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#porter.close();
    this.#file.remove();
    return Promise.resolve();
  }

  #listen(): void {
    try {
      const bound = this.#open();
      this.#context.show("address", printListen(bound));
      for (const id of [...Object.values(MESSAGES), OTHER_MESSAGE]) this.#context.unsay(id);
      this.#context.log.info(`listening on ${bound.host} port ${bound.port}`);
      this.#context.mood("happy");
      this.#keep(bound);
    } catch (error) {
      if (!(error instanceof NativeError)) throw error;
      const { host, port } = this.#address;
      this.#context.say("error", MESSAGES[error.code] ?? OTHER_MESSAGE, { host, port: String(port) }, error.message);
      this.#context.mood("hungry");
      this.#timer = setTimeout(() => this.#listen(), RETRY_MS);
    }
  }

  /** The port is open also on a full disk: only `check` and the next porter miss the file until there is room. */
  #keep(bound: ListenAddress): void {
    try {
      this.#file.write(bound);
    } catch (error) {
      const reason = error instanceof Error ? error.message : error;
      this.#context.log.warning(`cannot write where it listens, and tries again: ${reason}`);
      this.#timer = setTimeout(() => this.#keep(bound), WRITE_AGAIN_MS);
    }
  }

  /** Any free port (0) is the one that an earlier porter had, if it is still free: who knows it finds the box again. */
  #open(): ListenAddress {
    const port = this.#address.port === 0 ? this.#file.lastPort() : 0;
    try {
      return this.#porter.listen(port === 0 ? this.#address : { ...this.#address, port });
    } catch (error) {
      if (port === 0 || !(error instanceof NativeError)) throw error;
      return this.#porter.listen(this.#address);
    }
  }
}
