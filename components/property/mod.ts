/** The kinds of properties that component types are declared with. */
export { list, map, record } from "./composites.ts";
export { bitrateChoice } from "./bitrate_choice.ts";
export { colour } from "./colour.ts";
export { DECODED_ELEMENTS, decodedShape } from "./decoded_shape.ts";
export { type HardwareUse, hardwareUse } from "./hardware_use.ts";
export { type KeyframeDistance, keyframes } from "./keyframes.ts";
export { decimal, integer } from "./numbers.ts";
export { bitrate, fraction, parseTime, printTime, size, time } from "./quantities.ts";
export { isSecret, secret, SECRET_MARK } from "./secret.ts";
export { url } from "./url.ts";
export { choice, flag, mount, path, RESERVED_MOUNTS, text } from "./words.ts";
export { isZone, zone } from "./zone.ts";
export type { JsonSchema, Parsed, Properties, Property, PropertyOptions, PropertyValues, Shape } from "./property.ts";
