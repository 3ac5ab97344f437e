/**
 * Opens what a component reads. A reader that hangs, on a server that is gone or a pipe that nobody writes to, holds two
 * of the threads that the whole job waits with: nothing else is opened before it lets go. Owned by the component; runs
 * inside a job.
 */
import type { ComponentFault } from "../_fault/component_fault.ts";
import type { ComponentDefinition } from "../definition.ts";
import { pause } from "../pause.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { Reader, type ReaderOptions, ReadError } from "./reader.ts";

/** The readers of one component. */
export class Readers {
  readonly #context: Pick<RunContext, "say" | "unsay">;
  /** Those that hang, by when they are gone. */
  readonly #hanging = new Map<Promise<void>, ComponentFault>();

  /** @param context Of the component: it says what hangs. */
  constructor(context: Pick<RunContext, "say" | "unsay">) {
    this.#context = context;
  }

  /**
   * Opens something and waits until its tracks are known.
   *
   * @param options What.
   * @param signal Gives up.
   * @throws {ReadError} When it cannot be read, or holds neither picture nor sound.
   */
  async open(options: Omit<ReaderOptions, "onHang">, signal: AbortSignal): Promise<Reader> {
    while (this.#hanging.size > 0 && !signal.aborted) {
      await Promise.race([...this.#hanging.keys(), pause(null, signal)]);
    }
    if (signal.aborted) throw new ReadError("it is not wanted any more");
    return await Reader.open({ ...options, onHang: (fault, gone) => this.#wait(fault, gone) }, signal);
  }

  /**
   * Lets a component end only when all that it read has let go.
   *
   * @param running The component.
   * @returns The same. Its `close` throws the fault of what hangs.
   */
  async closedWith<D extends ComponentDefinition>(
    running: RunningComponent<D> | Promise<RunningComponent<D>>,
  ): Promise<RunningComponent<D>> {
    const component = await running;
    return {
      stats: () => component.stats(),
      graph: () => component.graph?.() ?? "",
      close: async () => {
        await component.close();
        for (const fault of this.#hanging.values()) throw fault;
      },
    };
  }

  #wait(fault: ComponentFault, gone: Promise<void>): void {
    this.#context.say("error", fault.code, fault.args, fault.debug);
    const over = gone.then(() => {
      this.#hanging.delete(over);
      if (this.#hanging.size === 0) this.#context.unsay(fault.code);
    });
    this.#hanging.set(over, fault);
  }
}
