/** What the box has to capture and encode with, and whether it works. */
import type { ComponentChildren, VNode } from "preact";
import { useEffect } from "preact/hooks";
import { useSignal } from "@preact/signals";
import { DEVICES_MS } from "../../../manager/contract/deadlines.ts";
import type { Camera, DeviceReport, Encoder, Microphone } from "../../../manager/contract/devices.ts";
import { call, ON_THE_WAY_MS } from "../../shared/api.ts";
import { formatNumber } from "../../shared/format.ts";
import { Icon } from "../../shared/icon.tsx";
import { language, text, typeName } from "../../text.ts";
import { reasonOf } from "../reason_of.ts";
import { ExpertWord } from "../expert_word.tsx";
import { cameraSizes } from "./camera_formats.ts";
import { DeviceCard } from "./device_card.tsx";

/** So many sizes of a camera are named. */
const SIZES = 4;

/** Draws the page. */
export function DevicesPage(): VNode {
  const report = useSignal<DeviceReport | null>(null);
  const busy = useSignal(true);
  const failure = useSignal<string | null>(null);
  const look = async () => {
    busy.value = true;
    failure.value = null;
    const result = await call<DeviceReport>("/api/v1/devices", { timeoutMs: DEVICES_MS + ON_THE_WAY_MS });
    busy.value = false;
    if (result.ok) report.value = result.data;
    else failure.value = reasonOf(result);
  };
  useEffect(() => void look(), []);
  return (
    <div class="space-y-8">
      <header class="flex flex-wrap items-center justify-between gap-4">
        <div>
          <h1 class="title">{text("devices-title")}</h1>
          <p class="text-muted max-w-prose">{text("devices-lead")}</p>
        </div>
        <button
          type="button"
          class="button-quiet"
          disabled={busy.value}
          aria-busy={busy.value}
          onClick={() => void look()}
        >
          <Icon name={busy.value ? "waking" : "restart"} />
          {text(busy.value ? "devices-looking" : "devices-look")}
        </button>
      </header>
      <p role="alert" data-mood="sad" class="text-mood font-semibold first-letter:uppercase empty:hidden">
        {failure.value}
      </p>
      {report.value === null && busy.value && <p class="text-muted py-12 text-center">{text("devices-looking-long")}
      </p>}
      {report.value !== null && <Found report={report.value} />}
    </div>
  );
}

function Found({ report: { cameras, microphones, encoders } }: { readonly report: DeviceReport }): VNode {
  return (
    <>
      <Kind
        id="cameras"
        title={text("devices-cameras")}
        empty={cameras.length === 0 ? text("devices-no-camera") : null}
      >
        {cameras.map((camera) => <CameraCard key={camera.id} camera={camera} />)}
      </Kind>
      <Kind
        id="microphones"
        title={text("devices-microphones")}
        empty={microphones.length === 0 ? text("devices-no-microphone") : null}
      >
        {microphones.map((microphone) => <MicrophoneCard key={microphone.id} microphone={microphone} />)}
      </Kind>
      <Kind id="encoders" title={text("devices-encoders")} about={text("devices-encoders-about")} empty={null}>
        {encoders.map((encoder) => <EncoderCard key={encoder.type} encoder={encoder} />)}
      </Kind>
    </>
  );
}

function Kind({ id, title, about, empty, children }: {
  readonly id: string;
  readonly title: string;
  readonly about?: string;
  /** What to do when there is none; null when there are some. */
  readonly empty: string | null;
  readonly children: ComponentChildren;
}): VNode {
  return (
    <section aria-labelledby={id} class="space-y-3">
      <div>
        <h2 id={id} class="section-title">{title}</h2>
        {about !== undefined && <p class="hint">{about}</p>}
      </div>
      {empty !== null
        ? <p class="card px-5 py-6 text-muted">{empty}</p>
        : <ul class="grid gap-4 items-start grid-cols-1 sm:grid-cols-2 lg:grid-cols-3">{children}</ul>}
    </section>
  );
}

function CameraCard({ camera: { id, name, formats } }: { readonly camera: Camera }): VNode {
  const sizes = cameraSizes(formats);
  return (
    <DeviceCard kind="camera" name={name} trial={{ key: `camera ${id}`, type: "webcam", properties: { device: id } }}>
      {sizes.slice(0, SIZES).map(({ width, height, picturesPerSecond }) => (
        <p key={`${width}x${height}`}>
          {width} × {height}
          {picturesPerSecond > 0 &&
            ` · ${text("pictures-per-second", { count: Math.round(picturesPerSecond * 10) / 10 })}`}
        </p>
      ))}
      {sizes.length > SIZES && <p>{text("devices-more-sizes", { count: sizes.length - SIZES })}</p>}
      <DeviceId id={id} />
    </DeviceCard>
  );
}

function MicrophoneCard({ microphone: { id, name, system, channels, rate } }: {
  readonly microphone: Microphone;
}): VNode {
  const figures = [
    channels === null ? null : text("devices-channels", { count: channels }),
    rate === null ? null : `${formatNumber(rate, language())} Hz`,
  ].filter((one) => one !== null);
  return (
    <DeviceCard
      kind="microphone"
      name={name}
      trial={{ key: `microphone ${id}`, type: "soundcard", properties: { device: id } }}
    >
      <p>
        {figures.join(" · ")} <ExpertWord word={system} />
      </p>
      <DeviceId id={id} />
    </DeviceCard>
  );
}

function EncoderCard({ encoder: { type, elements, missing } }: { readonly encoder: Encoder }): VNode {
  const there = missing.length === 0;
  return (
    <DeviceCard
      kind="encoder"
      name={typeName(type)}
      trial={there ? { key: `encoder ${type}`, type, properties: {} } : null}
    >
      {there
        ? <ExpertWord word={`${type} ${elements.join(", ")}`} />
        : <p>{text("devices-missing", { elements: missing.join(", ") })}</p>}
    </DeviceCard>
  );
}

/** The line of the planet file that means it. */
function DeviceId({ id }: { readonly id: string }): VNode {
  return (
    <p class="break-words">
      {text("devices-id")} <code class="font-mono text-xs break-all">device: {id}</code>
    </p>
  );
}
