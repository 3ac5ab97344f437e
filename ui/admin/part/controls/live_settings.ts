/**
 * Properties that are being changed on air: what somebody wants, what was sent, what the box refused. While something is
 * dragged the newest value goes out, never more often than every 150 ms; in the order in which things were touched.
 */
import { effect, type Signal, signal } from "@preact/signals";
import type { ApiComponent } from "../../../../manager/contract/api.ts";
import type { Json } from "../../../../manager/contract/component_spec.ts";
import { type ApiResult, call, path } from "../../../shared/api.ts";
import { text } from "../../../text.ts";

const EVERY_MS = 150;

/** So long nothing is touched before it is written into the planet file. */
const STILL_MS = 1000;

/** What the box says of a value that it does not take. */
export interface Refusal {
  /** The value's place: the property, or `property.name.field`. */
  readonly place: string;
  readonly reason: string;
}

interface Wish {
  readonly value: Json;
  readonly refusal: Refusal | null;
  /** What was in force when it was sent, as JSON, once the box has taken it; null before. */
  readonly takenOver: string | null;
}

/** The changes that are made on one part's page. */
export class LiveSettings {
  /** Whether changes are written into the planet file. Set by `setKeep`. */
  readonly keep: Signal<boolean> = signal(false);
  /** How that went: null before the first time, else what was refused, empty for nothing. */
  readonly kept: Signal<string | null> = signal(null);
  readonly #wishes = signal<ReadonlyMap<string, Wish>>(new Map());
  readonly #part: { readonly flow: string; readonly name: string };
  readonly #inForce: (name: string) => Json;
  readonly #unsent = new Set<string>();
  readonly #unkept = new Map<string, Json>();
  #sending = false;
  #keepTimer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param part Whose properties.
   * @param inForce Gives a property as the state has it now, out of a signal.
   */
  constructor(part: { readonly flow: string; readonly name: string }, inForce: (name: string) => Json) {
    this.#part = part;
    this.#inForce = inForce;
  }

  /**
   * Forgets what somebody wanted as soon as the state has moved on from what was before: from there on it counts, whoever
   * changes it.
   *
   * @returns Ends it.
   */
  follow(): () => void {
    return effect(() => {
      const fulfilled = [...this.#wishes.value].filter(([name, { takenOver }]) =>
        takenOver !== null && takenOver !== JSON.stringify(this.#inForce(name))
      );
      if (fulfilled.length === 0) return;
      const left = new Map(this.#wishes.value);
      for (const [name] of fulfilled) left.delete(name);
      this.#wishes.value = left;
    });
  }

  /**
   * Gives the value to show: what somebody wants until the state has it, else what is in force.
   *
   * @param name The property.
   */
  shown(name: string): Json {
    const inForce = this.#inForce(name);
    const wish = this.#wishes.value.get(name);
    return wish === undefined ? inForce : wish.value;
  }

  /**
   * Gives what the box said of the newest value.
   *
   * @param name The property.
   * @returns Null when it said nothing against it.
   */
  refusal(name: string): Refusal | null {
    return this.#wishes.value.get(name)?.refusal ?? null;
  }

  /**
   * Wants another value, at once.
   *
   * @param name The property.
   * @param value Its new value, in base units.
   */
  change(name: string, value: Json): void {
    this.#note(name, { value, refusal: null, takenOver: null });
    this.#unsent.add(name);
    this.kept.value = null;
    clearTimeout(this.#keepTimer);
    void this.#sendAll();
  }

  /**
   * Says whether changes are to outlast a restart; those made before count too.
   *
   * @param keep Whether.
   */
  setKeep(keep: boolean): void {
    this.keep.value = keep;
    clearTimeout(this.#keepTimer);
    if (keep) void this.#keepAll();
  }

  async #sendAll(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    for (let [name] = this.#unsent; name !== undefined; [name] = this.#unsent) {
      this.#unsent.delete(name);
      await this.#send(name);
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
    }
    this.#sending = false;
    if (this.keep.value) this.#keepTimer = setTimeout(() => void this.#keepAll(), STILL_MS);
  }

  async #send(name: string): Promise<void> {
    const wish = this.#wishes.value.get(name);
    if (wish === undefined) return;
    const before = JSON.stringify(this.#inForce(name));
    const result = await this.#patch({ [name]: wish.value }, false);
    if (result.ok) this.#unkept.set(name, wish.value);
    if (this.#unsent.has(name)) return;
    if (!result.ok) this.#note(name, { ...wish, refusal: refusalOf(name, result) });
    else this.#note(name, { value: result.data.properties[name] ?? wish.value, refusal: null, takenOver: before });
  }

  async #keepAll(): Promise<void> {
    if (this.#unkept.size === 0) return;
    const values = Object.fromEntries(this.#unkept);
    const result = await this.#patch(values, true);
    this.kept.value = result.ok ? "" : refusalOf("", result).reason;
    if (!result.ok) return;
    for (const [name, value] of Object.entries(values)) {
      if (this.#unkept.get(name) === value) this.#unkept.delete(name);
    }
  }

  #patch(values: Record<string, Json>, keep: boolean): Promise<ApiResult<ApiComponent>> {
    const { flow, name } = this.#part;
    const url = path`/api/v1/components/${flow}/${name}/properties?keep=${String(keep)}`;
    return call<ApiComponent>(url, { method: "PATCH", body: values });
  }

  #note(name: string, wish: Wish): void {
    this.#wishes.value = new Map(this.#wishes.value).set(name, wish);
  }
}

function refusalOf(place: string, result: ApiResult<unknown> & { readonly ok: false }): Refusal {
  if (result.code === "offline") return { place, reason: text("page-no-answer-now") };
  const { property, reason } = result.problem?.args ?? {};
  if (property === undefined || reason === undefined) return { place, reason: result.detail };
  return { place: String(property), reason: String(reason) };
}
