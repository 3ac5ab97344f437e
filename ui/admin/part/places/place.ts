/** Rectangles of pictures within a picture: moved, resized, drawn to edges that are near. Pure; all in pixels. */
import type { Json } from "../../../../manager/contract/component_spec.ts";
import { isRecord, type ValueKind } from "../controls/value_kind.ts";

/** A width and a height. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where a picture lies. */
export interface Place extends Size {
  readonly left: number;
  readonly top: number;
}

/** The smallest that a picture becomes by dragging. */
const SMALLEST = 16;

/** An edge is near within this part of the frame's width. */
const NEAR = 0.015;

/**
 * Tells whether a property says where pictures lie, whatever its name.
 *
 * @param kind What its value is.
 */
export function arePlaces(kind: ValueKind): boolean {
  const fields = kind.of?.fields;
  return ["left", "top", "width", "height"].every((name) => fields?.get(name)?.bounds != null);
}

/**
 * Reads where a picture lies.
 *
 * @param value What the property says of it; undefined for nothing: it fills the frame then.
 * @param sizes The frame's size, and the picture's own.
 */
export function readPlace(value: Json | undefined, sizes: { readonly frame: Size; readonly own: Size }): Place {
  if (!isRecord(value)) return { left: 0, top: 0, ...sizes.frame };
  const number = (name: string, otherwise: number) => {
    const found = value[name];
    return typeof found === "number" ? found : otherwise;
  };
  return {
    left: number("left", 0),
    top: number("top", 0),
    width: number("width", sizes.own.width),
    height: number("height", sizes.own.height),
  };
}

/**
 * Moves a place; a part of it stays within the frame.
 *
 * @param place Where it was.
 * @param by How far.
 * @param frame The whole picture.
 */
export function moved(place: Place, by: { readonly x: number; readonly y: number }, frame: Size): Place {
  const left = Math.round(clamped(place.left + by.x, SMALLEST - place.width, frame.width - SMALLEST));
  const top = Math.round(clamped(place.top + by.y, SMALLEST - place.height, frame.height - SMALLEST));
  return { ...place, left, top };
}

/**
 * Changes the size of a place by its lower right corner; its form stays.
 *
 * @param place What it was.
 * @param by How much wider.
 * @param frame The whole picture, which it does not outgrow.
 */
export function resized(place: Place, by: number, frame: Size): Place {
  const form = place.height / place.width;
  const most = Math.min(frame.width, frame.height / form);
  const least = Math.max(SMALLEST, SMALLEST / form);
  const width = clamped(place.width + by, Math.min(least, most), most);
  return { ...place, width: Math.round(width), height: Math.round(width * form) };
}

/**
 * Draws a place to the frame's edges and its middle where they are near.
 *
 * @param place Where it is.
 * @param frame The whole picture.
 */
export function snapped(place: Place, frame: Size): Place {
  const near = frame.width * NEAR;
  const along = (at: number, length: number, whole: number) =>
    [0, whole - length, Math.round((whole - length) / 2)].find((edge) => Math.abs(edge - at) <= near) ?? at;
  return {
    ...place,
    left: along(place.left, place.width, frame.width),
    top: along(place.top, place.height, frame.height),
  };
}

function clamped(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value));
}
