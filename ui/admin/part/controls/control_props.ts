/** What every control of a value takes. */
import type { Json } from "../../../../manager/contract/component_spec.ts";
import type { ValueKind } from "./value_kind.ts";

/** Such a control's properties. */
export interface ControlProps<T> {
  readonly kind: ValueKind;
  readonly value: T;
  /** The id of the element that names it. */
  readonly label: string;
  readonly onChange: (value: Json) => void;
  /** Whether words count while they are typed, because a button sends them. @default false */
  readonly eager?: boolean;
}
