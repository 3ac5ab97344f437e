/**
 * The section that an add-on brings for the page of its parts: its module `page.js`, loaded from the box, draws in an
 * element of its own and hears of every change. docs/your-own-component.md tells its authors what they are given.
 */
import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { effect, useSignal } from "@preact/signals";
import type { ApiComponent } from "../../../manager/contract/api.ts";
import type { Json } from "../../../manager/contract/component_spec.ts";
import { ACTION_MS } from "../../../manager/contract/deadlines.ts";
import { type ApiResult, call, ON_THE_WAY_MS, path } from "../../shared/api.ts";
import { language, text } from "../../text.ts";
import { reasonOf } from "../reason_of.ts";
import { planetState, readingsOf } from "../state/planet_state.ts";

/** What the module is given. */
interface OwnPart {
  /** How the part is now, as `GET /api/v1/components/{flow}/{name}` answers it. */
  readonly state: ApiComponent;
  /** The page's language, such as `es`. */
  readonly language: string;
  /** Calls back at every change of the part, and once at first; gives what ends that. */
  onChange(listener: (state: ApiComponent) => void): () => void;
  /** Changes properties on air. Throws an Error with the box's words when it refuses. */
  set(properties: { readonly [name: string]: Json }): Promise<void>;
  /** Asks for an action of the type, and gives its answer. Throws as `set` does. */
  act(action: string, args?: { readonly [name: string]: Json }): Promise<Json>;
}

/** What the module exports. */
interface OwnPage {
  /** Draws the section. What it returns, when it returns anything, is called when the page is left. */
  mount(element: HTMLElement, part: OwnPart): (() => void) | void | Promise<(() => void) | void>;
}

/** Draws the element, and what the module made of it; a module that fails is told of in its place. */
export function OwnSection({ part }: { readonly part: ApiComponent }): VNode {
  const place = useRef<HTMLDivElement>(null);
  const failure = useSignal<string | null>(null);
  useEffect(() => {
    const ends: (() => void)[] = [];
    let left = false;
    const show = async (element: HTMLElement) => {
      try {
        const address = path`/api/v1/component-types/${part.type}/page.js`;
        const { mount } = await import(address) as OwnPage;
        const end = left ? undefined : await mount(element, ownPart(part, ends));
        if (typeof end !== "function") return;
        if (left) end();
        else ends.push(end);
      } catch (error) {
        failure.value = error instanceof Error ? error.message : String(error);
      }
    };
    if (place.current !== null) void show(place.current);
    return () => {
      left = true;
      for (const end of ends.splice(0)) end();
    };
  }, [part.id, part.type]);
  return (
    <div class="card p-5 space-y-3">
      <div ref={place} class="space-y-3" data-own={part.type} />
      <p role="alert" data-mood="sad" class="text-mood font-semibold empty:hidden">
        {failure.value === null ? null : text("part-own-failed", { reason: failure.value })}
      </p>
    </div>
  );
}

function ownPart(part: ApiComponent, ends: (() => void)[]): OwnPart {
  const now = (): ApiComponent => ({
    ...planetState.value?.components[part.id] ?? part,
    readings: readingsOf(part.id).value,
  });
  return {
    get state() {
      return now();
    },
    language: language(),
    onChange(listener) {
      const end = effect(() => listener(now()));
      ends.push(end);
      return end;
    },
    async set(properties) {
      const address = path`/api/v1/components/${part.flow}/${part.name}/properties`;
      answerOf(await call(address, { method: "PATCH", body: properties }));
    },
    async act(action, args = {}) {
      const address = path`/api/v1/components/${part.flow}/${part.name}/actions/${action}`;
      const result = await call<{ answer: Json }>(address, {
        method: "POST",
        body: args,
        timeoutMs: ACTION_MS + ON_THE_WAY_MS,
      });
      return answerOf(result).answer;
    },
  };
}

function answerOf<T>(result: ApiResult<T>): T {
  if (result.ok) return result.data;
  throw new Error(reasonOf(result));
}
