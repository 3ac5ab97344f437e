/** Picks the control that fits what a value is. */
import type { VNode } from "preact";
import type { Json } from "../../../../manager/contract/component_spec.ts";
import { ChoiceControl } from "./choice_control.tsx";
import { ColourControl } from "./colour_control.tsx";
import type { ControlProps } from "./control_props.ts";
import { FlagControl } from "./flag_control.tsx";
import { NumberControl } from "./number_control.tsx";
import { TextControl } from "./text_control.tsx";

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
