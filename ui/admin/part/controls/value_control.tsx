/** Picks the control that fits what a value is. */
import type { VNode } from "preact";
import type { Json } from "../../../../manager/contract/component_spec.ts";
import { ChoiceControl } from "./choice_control.tsx";
import { ColourControl } from "./colour_control.tsx";
import { FlagControl } from "./flag_control.tsx";
import { NumberControl } from "./number_control.tsx";
import { TextControl } from "./text_control.tsx";
import type { ValueKind } from "./value_kind.ts";

/** What every control takes. */
export interface ControlProps<T> {
  readonly kind: ValueKind;
  readonly value: T;
  /** The id of the element that names it. */
  readonly label: string;
  readonly onChange: (value: Json) => void;
  /** Whether words count while they are typed, because a button sends them. @default false */
  readonly eager?: boolean;
}

/** Draws the control. */
export function ValueControl(props: ControlProps<Json>): VNode {
  const { kind, value } = props;
  if (kind.options !== null) return <ChoiceControl {...props} options={kind.options} />;
  if (kind.bounds !== null) {
    return <NumberControl {...props} bounds={kind.bounds} value={typeof value === "number" ? value : null} />;
  }
  if (typeof value === "boolean") return <FlagControl {...props} value={value} />;
  const words = typeof value === "string" ? value : value === null ? "" : JSON.stringify(value);
  if (kind.kind === "colour") return <ColourControl {...props} value={words} />;
  return <TextControl {...props} value={words} />;
}
