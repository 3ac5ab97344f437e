/** The frame with a rectangle for each picture in it: dragged, resized at its corner, or moved with the arrow keys. */
import type { VNode } from "preact";
import { useRef } from "preact/hooks";
import type { ApiComponent } from "../../../../manager/contract/api.ts";
import type { Json } from "../../../../manager/contract/component_spec.ts";
import { text } from "../../../text.ts";
import { planetState } from "../../state/planet_state.ts";
import { eaterLabel } from "../controls/eater_label.ts";
import { isRecord } from "../controls/value_kind.ts";
import { followPointer } from "./follow_pointer.ts";
import { ownSize } from "./own_size.ts";
import { moved, type Place, readPlace, resized, type Size, snapped } from "./place.ts";

/** Of a frame whose size nobody has set. */
const USUAL: Size = { width: 1280, height: 720 };

/** Draws the frame. */
export function PlacesDrawing({ part, value, onChange }: {
  readonly part: ApiComponent;
  /** Places by the names of inputs. */
  readonly value: Json;
  readonly onChange: (value: Json) => void;
}): VNode {
  const svg = useRef<SVGSVGElement>(null);
  const frame = frameOf(part);
  const values = isRecord(value) ? value : {};
  const names = [...new Set(part.eaters.map(({ name }) => name))];
  const inOrder = [
    ...names.filter((name) => !isRecord(values[name])),
    ...names.filter((name) => isRecord(values[name])),
  ];
  const scale = () => frame.width / (svg.current?.clientWidth || frame.width);
  const put = (name: string, place: Place) => {
    const before = values[name];
    onChange({ ...values, [name]: { ...(isRecord(before) ? before : {}), ...place } });
  };
  return (
    <div class="space-y-2">
      <svg
        ref={svg}
        viewBox={`0 0 ${frame.width} ${frame.height}`}
        class="places w-full max-w-2xl rounded-lg border border-line bg-raised"
        role="group"
        aria-label={text("places-drawing")}
      >
        {inOrder.map((name) => (
          <Picture
            key={name}
            name={eaterLabel(part, name)}
            hue={names.indexOf(name)}
            place={readPlace(values[name], { frame, own: own(part, name) })}
            solid={isRecord(values[name])}
            frame={frame}
            scale={scale}
            onPlace={(place) => put(name, place)}
          />
        ))}
      </svg>
      <p id="places-hint" class="hint">{text("places-hint")}</p>
    </div>
  );
}

interface PictureProps {
  readonly name: string;
  readonly hue: number;
  readonly place: Place;
  /** Whether it has a place of its own; one that fills the frame lies below all. */
  readonly solid: boolean;
  readonly frame: Size;
  /** Gives pixels of the frame for each CSS pixel. */
  readonly scale: () => number;
  readonly onPlace: (place: Place) => void;
}

function Picture({ name, hue, place, solid, frame, scale, onPlace }: PictureProps): VNode {
  const unit = frame.width / 100;
  const grip = unit * 5;
  const inFrame = (x: number, y: number) => ({ x: x * scale(), y: y * scale() });
  return (
    <g
      class={`place place-${hue % 4} ${solid ? "place-moves" : ""}`}
      role="application"
      tabindex={0}
      aria-label={text("places-picture", { name, ...place })}
      aria-describedby="places-hint"
      onKeyDown={(event) => withKeys(event, { place, frame, onPlace })}
      onPointerDown={(event) => {
        // Who scrolls past the drawing must not move what fills it.
        if (solid) followPointer(event, (x, y) => onPlace(snapped(moved(place, inFrame(x, y), frame), frame)));
      }}
    >
      <rect
        class={solid ? "place-area" : "place-area place-below"}
        x={place.left}
        y={place.top}
        width={place.width}
        height={place.height}
        rx={unit * 0.6}
      />
      <text x={place.left + unit * 2} y={place.top + unit * 5} font-size={unit * 3}>{name}</text>
      <path
        class="place-grip"
        d={`M${place.left + place.width} ${place.top + place.height}v${-grip}l${-grip} ${grip}z`}
        onPointerDown={(event) => followPointer(event, (x) => onPlace(resized(place, x * scale(), frame)))}
      />
    </g>
  );
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Arrows move by a hundredth of the frame, with Alt by one pixel, and with Shift they change the size. */
function withKeys(
  event: KeyboardEvent,
  { place, frame, onPlace }: Pick<PictureProps, "place" | "frame" | "onPlace">,
): void {
  const [x, y] = ARROWS[event.key] ?? [0, 0];
  if (x === 0 && y === 0) return;
  event.preventDefault();
  const step = event.altKey ? 1 : Math.max(1, Math.round(frame.width / 100));
  onPlace(event.shiftKey ? resized(place, (x + y) * step, frame) : moved(place, { x: x * step, y: y * step }, frame));
}

function frameOf(part: ApiComponent): Size {
  const { width, height } = part.properties;
  return typeof width === "number" && typeof height === "number" ? { width, height } : USUAL;
}

function own(part: ApiComponent, eater: string): Size {
  const feed = part.eaters.find(({ name }) => name === eater)?.feed ?? "";
  const frame = frameOf(part);
  return ownSize(feed, planetState.value?.components ?? {}) ?? { width: frame.width / 2, height: frame.height / 2 };
}
