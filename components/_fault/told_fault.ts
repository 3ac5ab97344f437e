/**
 * The fault that keeps a component from working, as a person is told of it: at once, and better when what can be found out
 * about it has been found. Owned by the component, inside a job.
 */
import { debianPackage } from "../debian_package.ts";
import { layerByKernel, linesAboutDevices, recentKernelLines } from "../kernel_log.ts";
import type { RunContext } from "../run_context.ts";
import type { ComponentFault } from "./component_fault.ts";

/** What the kernel said so long before may have to do with it. */
const KERNEL_SECONDS = 10;
/** Of the kernel's lines so many are told. */
const MAX_KERNEL_LINES = 8;

/** Whoever tells. */
export class ToldFault {
  readonly #context: Pick<RunContext, "say" | "unsay" | "log">;
  readonly #closing = new AbortController();
  #fault: ComponentFault | null = null;
  /** Ends when nothing is looked for any more. */
  #looked: Promise<void> = Promise.resolve();

  /** @param context Of the component. */
  constructor(context: Pick<RunContext, "say" | "unsay" | "log">) {
    this.#context = context;
  }

  /** Whether there is one. */
  get isThere(): boolean {
    return this.#fault !== null;
  }

  /**
   * Tells of a fault. A device that is still away is nothing new: what is said stays as it was said first.
   *
   * @param fault Takes the place of the one before.
   */
  say(fault: ComponentFault): void {
    const before = this.#fault;
    const isSame = before?.code === fault.code && JSON.stringify(before.args) === JSON.stringify(fault.args);
    if (isSame) return;
    this.#fault = fault;
    this.#context.say("error", fault.code, fault.args, fault.debug);
    if (before !== null && before.code !== fault.code) this.#context.unsay(before.code);
    this.#context.unsay("driver-says");
    const evidence = this.#addEvidence(fault).catch((error) => {
      this.#context.log.warning(`cannot look into a fault: ${error}`);
    });
    // Without what all gave, which would hold what those before gave.
    this.#looked = Promise.all([this.#looked, evidence]).then(() => {});
  }

  /** It works again. */
  clear(): void {
    if (this.#fault === null) return;
    this.#context.unsay(this.#fault.code);
    this.#context.unsay("driver-says");
    this.#fault = null;
  }

  /** Looks for nothing more. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#looked;
  }

  async #addEvidence(fault: ComponentFault): Promise<void> {
    const isOutside = fault.layer === "device" || fault.layer === "driver" || fault.layer === "unknown";
    const { signal } = this.#closing;
    const [brings, kernel] = await Promise.all([
      fault.file === "" ? null : debianPackage(fault.file, signal),
      isOutside ? recentKernelLines(KERNEL_SECONDS, signal).then(linesAboutDevices) : [],
    ]);
    // Meanwhile it may work again.
    if (signal.aborted || this.#fault !== fault || (brings === null && kernel.length === 0)) return;
    const byKernel = layerByKernel(kernel);
    const layer = fault.layer === "unknown" && byKernel !== null ? byKernel : fault.layer;
    const args = {
      ...fault.args,
      ...(layer === null ? {} : { layer }),
      ...(brings === null ? {} : { package: brings }),
    };
    const lines = kernel.slice(-MAX_KERNEL_LINES).map((line) => `kernel: ${line}`);
    this.#context.say("error", fault.code, args, [fault.debug, ...lines].filter((line) => line !== "").join("\n"));
    if (byKernel === "driver") this.#context.say("warning", "driver-says", { layer: byKernel, line: kernel.at(-1)! });
  }
}
