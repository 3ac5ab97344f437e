/** A value for each of several names: the neighbours that a part takes from, one group each. */
import type { VNode } from "preact";
import type { ApiComponent, ApiComponentType } from "../../../../manager/contract/api.ts";
import type { Json } from "../../../../manager/contract/component_spec.ts";
import { fieldName, text } from "../../../text.ts";
import { ExpertWord } from "../../expert_word.tsx";
import { eaterLabel } from "./eater_label.ts";
import { NumberControl } from "./number_control.tsx";
import { ValueControl } from "./value_control.tsx";
import { isRecord, type ValueKind } from "./value_kind.ts";

/** A range as small as this is felt with a slider, also among other fields. */
const SLIDER_SPAN = 10;

/** Draws a group for each name. */
export function MapControl({ part, type, of, value, unsaid, onChange }: {
  readonly part: ApiComponent;
  readonly type: ApiComponentType;
  readonly of: ValueKind;
  readonly value: Json;
  /** What counts for a name of which nothing is said. */
  readonly unsaid: string;
  readonly onChange: (value: Json) => void;
}): VNode {
  const values = isRecord(value) ? value : {};
  const eaters = type.anyEaters === null ? [] : part.eaters.map(({ name }) => name);
  const names = [...new Set([...eaters, ...Object.keys(values)])];
  const set = (name: string, next: Json) => onChange({ ...values, [name]: next });
  const remove = (name: string) => onChange(Object.fromEntries(Object.entries(values).filter(([one]) => one !== name)));
  return (
    <div class="space-y-4">
      {names.map((name) => (
        <Group
          key={name}
          name={name}
          title={eaterLabel(part, name)}
          of={of}
          unsaid={unsaid}
          value={values[name]}
          onSet={(next) => set(name, next)}
          onRemove={() => remove(name)}
        />
      ))}
    </div>
  );
}

function Group({ name, title, of, value, unsaid, onSet, onRemove }: {
  readonly name: string;
  readonly title: string;
  readonly of: ValueKind;
  /** Undefined when nothing is said of the name. */
  readonly value: Json | undefined;
  readonly unsaid: string;
  readonly onSet: (value: Json) => void;
  readonly onRemove: () => void;
}): VNode {
  const id = `group-${name}`;
  const heading = (
    <p id={id} class="font-semibold">
      {title} {title !== name && <ExpertWord word={name} />}
    </p>
  );
  if (of.fields === null) {
    return (
      <div class="sm:flex sm:items-center sm:gap-4">
        <div class="sm:w-40">{heading}</div>
        <div class="flex-1">
          <ValueControl kind={of} value={value ?? unset(of)} label={id} onChange={onSet} />
        </div>
      </div>
    );
  }
  return (
    <div class="rounded-lg border border-line p-4" role="group" aria-labelledby={id}>
      <div class="flex flex-wrap items-center justify-between gap-2 -mt-1">
        {heading}
        {value === undefined
          ? (
            <button type="button" class="button-quiet text-sm" onClick={() => onSet(usualFields(of))}>
              {text("control-set")}
            </button>
          )
          : <button type="button" class="button-quiet text-sm" onClick={onRemove}>{text("control-unset")}</button>}
      </div>
      {value === undefined
        ? <p class="hint">{unsaid}</p>
        : <Fields id={id} fields={of.fields} value={isRecord(value) ? value : {}} onSet={onSet} />}
    </div>
  );
}

function Fields({ id, fields, value, onSet }: {
  readonly id: string;
  readonly fields: ReadonlyMap<string, ValueKind>;
  readonly value: { readonly [key: string]: Json };
  readonly onSet: (value: Json) => void;
}): VNode {
  return (
    <div class="mt-2 grid gap-x-4 gap-y-3 grid-cols-2">
      {[...fields].map(([name, kind]) => {
        const label = `${id}-${name}`;
        const { bounds } = kind;
        const small = bounds !== null && bounds.max - bounds.min > SLIDER_SPAN;
        const now = value[name] ?? kind.usual;
        const onChange = (next: Json) => onSet({ ...value, [name]: next });
        return (
          <div key={name} class={small ? "" : "col-span-2"}>
            <p id={label} class="text-sm text-muted">{fieldName(name)}</p>
            {small
              ? (
                <NumberControl
                  {...{ kind, bounds, label, onChange, small }}
                  value={typeof now === "number" ? now : null}
                />
              )
              : <ValueControl {...{ kind, label, onChange }} value={now} />}
          </div>
        );
      })}
    </div>
  );
}

/** A number that nobody has set changes nothing: it is 0. */
function unset(kind: ValueKind): Json {
  if (kind.bounds === null) return kind.usual;
  return Math.min(kind.bounds.max, Math.max(kind.bounds.min, 0));
}

function usualFields(kind: ValueKind): Json {
  return Object.fromEntries([...kind.fields ?? []].map(([name, field]) => [name, field.usual]));
}
