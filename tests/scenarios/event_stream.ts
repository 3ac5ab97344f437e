/** Reads `GET /api/v1/events` of a box as a browser does, and notes each mood that a component goes through. */
import type { ApiPatchOperation, ApiSnapshot } from "../../manager/contract/api.ts";
import type { RunningBox } from "./run_box.ts";

/** One event of the stream. */
interface StateEvent {
  readonly type: string;
  readonly data: string;
}

/** A reader of a box's events. */
export class EventStream {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  readonly #moods: { readonly id: string; readonly mood: string }[] = [];
  readonly #operations: ApiPatchOperation[] = [];
  readonly #ended: Promise<void>;

  private constructor(body: ReadableStream<Uint8Array>) {
    this.#reader = body.getReader();
    this.#ended = this.#read();
  }

  /**
   * Begins to read.
   *
   * @param box A box that answers.
   */
  static async open(box: RunningBox): Promise<EventStream> {
    const response = await box.adminFetch("/api/v1/events");
    if (response.status !== 200 || response.body === null) throw new Error(`no events: got ${response.status}`);
    return new EventStream(response.body);
  }

  /** All that has changed since the beginning, but the number of the change. */
  get operations(): readonly ApiPatchOperation[] {
    return this.#operations.filter(({ path }) => path !== "/seq");
  }

  /**
   * The moods of a component in the order in which they came, the first from the snapshot.
   *
   * @param id `flow/component`.
   */
  moods(id: string): string[] {
    return this.#moods.filter((change) => change.id === id).map(({ mood }) => mood);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#reader.cancel();
    await this.#ended;
  }

  async #read(): Promise<void> {
    const decoder = new TextDecoder();
    let text = "";
    for (;;) {
      const { value, done } = await this.#reader.read();
      if (done) return;
      const events = (text + decoder.decode(value, { stream: true })).split("\n\n");
      text = events.pop() ?? "";
      for (const event of events) this.#take(parse(event));
    }
  }

  #take({ type, data }: StateEvent): void {
    if (type === "snapshot") {
      const { components } = JSON.parse(data) as ApiSnapshot;
      for (const { id, mood } of Object.values(components)) this.#moods.push({ id, mood });
    } else if (type === "patch") {
      for (const operation of JSON.parse(data) as ApiPatchOperation[]) this.#takeOperation(operation);
    }
  }

  #takeOperation(operation: ApiPatchOperation): void {
    this.#operations.push(operation);
    const [, top, id, key] = operation.path.split("/").map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
    if (top !== "components" || id === undefined || operation.op === "remove") return;
    const mood = key === undefined ? (operation.value as { mood?: unknown }).mood : key === "mood" && operation.value;
    if (typeof mood === "string") this.#moods.push({ id, mood });
  }
}

function parse(event: string): StateEvent {
  const fields = event.split("\n").map((line) => /^([a-z]+): ?(.*)$/.exec(line) ?? []);
  const values = (name: string): string[] => fields.flatMap(([, field, value = ""]) => field === name ? [value] : []);
  return { type: values("event").at(-1) ?? "message", data: values("data").join("\n") };
}
