/** What a part can be asked to do while it runs: a button for each action of its type, with fields for what it takes. */
import type { VNode } from "preact";
import { useSignal } from "@preact/signals";
import type { ApiAction, ApiComponent, ApiComponentType } from "../../../manager/contract/api.ts";
import type { Json } from "../../../manager/contract/component_spec.ts";
import { ACTION_MS } from "../../../manager/contract/deadlines.ts";
import { call, ON_THE_WAY_MS, path } from "../../shared/api.ts";
import { Icon } from "../../shared/icon.tsx";
import { fieldName, text } from "../../text.ts";
import { reasonOf } from "../reason_of.ts";
import { readingsOf } from "../state/planet_state.ts";
import { eaterLabel } from "./controls/eater_label.ts";
import { plainTitle } from "./controls/plain_title.ts";
import { ValueControl } from "./controls/value_control.tsx";
import { isRecord, type ValueKind, valueKind } from "./controls/value_kind.ts";

/** An action that takes one of so many things at most has a button for each. */
const FEW = 4;

/** Which of its inputs a part has on air: the reading that tells. */
export const ON_AIR = "onAir";

type Args = { readonly [name: string]: Json };

/** Draws all actions. */
export function TypeActions({ part, type }: { readonly part: ApiComponent; readonly type: ApiComponentType }): VNode {
  return (
    <div class="card divide-y divide-line">
      {type.actions.map((action) => <Action key={action.name} part={part} action={action} />)}
    </div>
  );
}

function Action({ part, action }: { readonly part: ApiComponent; readonly action: ApiAction }): VNode {
  const busy = useSignal<string | null>(null);
  const failure = useSignal<string | null>(null);
  const act = async (args: Args, button: string) => {
    busy.value = button;
    failure.value = null;
    const result = await call(path`/api/v1/components/${part.flow}/${part.name}/actions/${action.name}`, {
      method: "POST",
      body: args,
      timeoutMs: ACTION_MS + ON_THE_WAY_MS,
    });
    busy.value = null;
    if (!result.ok) failure.value = reasonOf(result);
  };
  const kinds = takes(action);
  const [[name, only] = ["", null]] = kinds;
  const options = kinds.length === 1 ? only?.options ?? [] : [];
  const props = { part, action, kinds, busy: busy.value, act };
  return (
    <div class="p-5 space-y-3" role="group" aria-label={action.title}>
      {options.length > 0 && options.length <= FEW
        ? <Options {...props} name={name} options={options.map(String)} />
        : <Form {...props} />}
      <p role="alert" data-mood="sad" class="text-mood font-semibold first-letter:uppercase empty:hidden">
        {failure.value}
      </p>
    </div>
  );
}

interface ActionProps {
  readonly part: ApiComponent;
  readonly action: ApiAction;
  readonly kinds: readonly (readonly [string, ValueKind])[];
  /** Which button is at work; null for none. */
  readonly busy: string | null;
  readonly act: (args: Args, button: string) => Promise<void>;
}

/** A large button for each; what is on air says so. */
function Options(props: ActionProps & { readonly name: string; readonly options: readonly string[] }): VNode {
  const { part, action, busy, act, name, options } = props;
  const onAir = readingsOf(part.id).value[ON_AIR];
  return (
    <>
      <p class="font-semibold">{plainTitle(action.title).name}</p>
      <div class="grid gap-3 grid-cols-1 sm:grid-cols-2">
        {options.map((option) => {
          const chosen = option === onAir;
          return (
            <button
              key={option}
              type="button"
              class={`button-base justify-start text-left min-h-[72px] px-5 border-2 ${
                chosen ? "bg-accent text-on-accent border-accent" : "bg-surface border-line hover:bg-raised"
              }`}
              aria-pressed={chosen}
              aria-busy={busy === option}
              disabled={busy !== null}
              data-option={option}
              onClick={() => void act({ [name]: option }, option)}
            >
              <Icon name={busy === option ? "waking" : chosen ? "streamer" : "play"} size={24} />
              <span class="min-w-0">
                <span class="block text-lg break-words">{eaterLabel(part, option)}</span>
                <span class="block text-sm font-normal">
                  {chosen ? text("action-on-air") : text("action-put-on-air")} · {option}
                </span>
              </span>
            </button>
          );
        })}
      </div>
    </>
  );
}

function Form({ part, action, kinds, busy, act }: ActionProps): VNode {
  const typed = useSignal<Args>({});
  const args = Object.fromEntries(kinds.map(([name, { usual }]) => [name, typed.value[name] ?? usual]));
  const ready = kinds.every(([name, { optional }]) => optional || args[name] !== null);
  return (
    <>
      {kinds.map(([name, kind]) => {
        const label = `${part.id}-${action.name}-${name}`;
        return (
          <div key={name}>
            <p id={label} class="label">{fieldName(name)}</p>
            <ValueControl
              kind={kind}
              value={args[name] ?? null}
              label={label}
              eager
              onChange={(value) => typed.value = { ...typed.value, [name]: value }}
            />
          </div>
        );
      })}
      <button
        type="button"
        class="button-quiet"
        disabled={busy !== null || !ready}
        aria-busy={busy !== null}
        onClick={() => void act(args, action.name)}
      >
        {busy !== null && <Icon name="waking" />}
        {action.title}
      </button>
    </>
  );
}

function takes({ takes: all, schema }: ApiAction): (readonly [string, ValueKind])[] {
  const schemas = schema["properties"];
  return all.map((one) => {
    const own = isRecord(schemas) ? schemas[one.name] : undefined;
    return [one.name, valueKind(one, isRecord(own) ? own : {})];
  });
}
