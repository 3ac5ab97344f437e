/** Says at the terminal how a launched flow is: where each stream is once it is on air, and what goes wrong. */
import type { MessageArgs } from "../contract/message.ts";
import type { InstanceReport, WorkerLink } from "../contract/worker_link.ts";
import type { Planet } from "../planet/planet.ts";

/** The terminal, as far as it is needed. */
interface Terminal {
  out(line: string): unknown;
  err(line: string): unknown;
  text(id: string, args?: MessageArgs): string;
}

/** Reports of one flow. */
export class LaunchReporter {
  readonly #terminal: Terminal;
  /** Mounts of each component that are not on air yet. */
  readonly #waiting: Map<string, readonly string[]>;
  /** On air before it is known where the box answers. */
  readonly #early: string[] = [];
  readonly #said = new Set<string>();
  #url: string | null = null;

  /**
   * @param planet The launched planet.
   * @param terminal Where lines go.
   */
  constructor(planet: Planet, terminal: Terminal) {
    this.#terminal = terminal;
    const components = planet.flows.flatMap((flow) => flow.components);
    this.#waiting = new Map(components.map(({ id, definition, properties }) => {
      const names = Object.keys(definition.properties).filter((name) => definition.properties[name]?.kind === "mount");
      return [id, names.map((name) => String(properties[name]))];
    }));
  }

  /**
   * Listens to a worker from now on.
   *
   * @param worker The one that runs the flow.
   */
  watch(worker: WorkerLink): void {
    worker.subscribe((event) => {
      if (event.type === "instance") this.#report(event.report);
    });
  }

  /**
   * Tells where the box answers.
   *
   * @param url Without a slash at its end.
   */
  ready(url: string): void {
    this.#url = url;
    for (const mount of this.#early.splice(0)) this.#onAir(mount);
  }

  #report({ id, mood, messages }: InstanceReport): void {
    for (const message of messages) {
      const line = `${id}: ${this.#terminal.text(message.id, message.args)}`;
      if (message.level !== "info" && !this.#said.has(line)) this.#terminal.err(line);
      this.#said.add(line);
    }
    if (mood !== "happy") return;
    for (const mount of this.#waiting.get(id) ?? []) this.#onAir(mount);
    this.#waiting.delete(id);
  }

  #onAir(mount: string): void {
    if (this.#url === null) this.#early.push(mount);
    else this.#terminal.out(`${this.#url}${mount}`);
  }
}
