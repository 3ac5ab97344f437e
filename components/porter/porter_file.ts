/**
 * `porter.json` in the folder of sockets: where the porter listens, for `check` and for the next porter. Written by the
 * porter, whole by rename. It outlives a porter that is killed, so that the next one opens the same port again.
 */
import type { ListenAddress } from "./listen_property.ts";

/** The file that says where the porter listens. */
export class PorterFile {
  readonly #path: string;

  /** @param runFolder The folder of sockets and job records. */
  constructor(runFolder: string) {
    this.#path = `${runFolder}/porter.json`;
  }

  /** The port that was written last, 0 when there is none. */
  lastPort(): number {
    try {
      const { port }: { port?: unknown } = JSON.parse(Deno.readTextFileSync(this.#path));
      return Number.isInteger(port) ? Number(port) : 0;
    } catch (error) {
      // Half a file cannot be (rename), but a disk may have lost it in a power cut.
      if (error instanceof Deno.errors.NotFound || error instanceof SyntaxError) return 0;
      throw error;
    }
  }

  /**
   * Writes it.
   *
   * @param address Where the porter listens.
   * @throws {Error} What the system says, of a full disk for example.
   */
  write(address: ListenAddress): void {
    const temporary = `${this.#path}.${Deno.pid}`;
    const content = { host: address.host, port: address.port, pid: Deno.pid };
    try {
      Deno.writeTextFileSync(temporary, `${JSON.stringify(content)}\n`);
      Deno.renameSync(temporary, this.#path);
    } catch (error) {
      removeIfThere(temporary);
      throw error;
    }
  }

  /** Removes it: nobody listens any more. */
  remove(): void {
    removeIfThere(this.#path);
  }
}

function removeIfThere(path: string): void {
  try {
    Deno.removeSync(path);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
}
