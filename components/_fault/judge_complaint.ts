/** Judges by what an element says in which layer a fault lies. Runs inside a job. */
import type { ElementComplaint } from "../../ffi/gstreamer/bus_message.ts";
import type { Layer } from "../fault_layer.ts";

/** Codes of gst-resource-error that tell of the device itself, gsterror.h: not found, busy, cannot be opened, full, forbidden. */
const ABOUT_THE_DEVICE = new Set([3, 4, 5, 6, 7, 14, 15]);
/** GST_RESOURCE_ERROR_SETTINGS: the driver does not do what the device said it can. */
const SETTINGS = 13;

/** What strerror(3) says when a device is away, taken or forbidden; ENOENT, ENXIO, ENODEV, EBUSY, EACCES, EPERM. */
const OF_DEVICES =
  /No such file or directory|No such device|disconnected|Device or resource busy|Permission denied|not permitted/;
/** What it says when a driver fails with a device that is there; EIO, EPROTO, ENOMEM, EINVAL, ENOTTY, EPIPE, ETIME and like. */
const OF_DRIVERS =
  /Input\/output error|Protocol error|Cannot allocate memory|Invalid argument|Inappropriate ioctl|Broken pipe|imer expired|Value too large|not supported|Bad address|not recovered/;

/** Elements that speak to a driver of the kernel themselves. */
const SPEAKS_TO_A_DRIVER = /^(v4l2|alsa|dv1394|hdv1394|libcamera|va[a-z]|msdk|qsv|nv|omx|ximage|pulse|pipewire)/;

/** Who complains. */
export interface Complainer {
  /** What kind of element it is, such as `v4l2src`; empty when that is not known. */
  readonly factory: string;
  /** Whether the node of its device, such as `/dev/video0`, is there; null when it has none. */
  readonly hasNode: boolean | null;
}

/**
 * Judges.
 *
 * @param complaint What the element says.
 * @param complainer Which element.
 */
export function layerOfComplaint(complaint: ElementComplaint, { factory, hasNode }: Complainer): Layer {
  const { domain, code, text, debug } = complaint;
  // Elements say it of a library that they use.
  if (domain.startsWith("gst-library-error")) return "library";
  if (!domain.startsWith("gst-resource-error")) return "element";
  if (!SPEAKS_TO_A_DRIVER.test(factory)) return "device";
  const said = `${text} ${debug}`;
  if (hasNode === false || OF_DEVICES.test(said)) return "device";
  if (code === SETTINGS || OF_DRIVERS.test(said)) return "driver";
  if (ABOUT_THE_DEVICE.has(code)) return "device";
  // It was open, and is there, but does not give: what its driver is for.
  return hasNode === true ? "driver" : "unknown";
}

/** Elements that reach out of the process: their kind says so, or at least their name. */
const REACHES_OUT = { kind: /\b(Source|Sink|Network|Adaptive)\b/, factory: /(src|sink)$/ };

/**
 * Judges whose fault it is. What lies outside of the process, a device, a file or another machine, comes back without
 * anybody here doing anything: it is waited for.
 *
 * @param complaint What the element says.
 * @param element What kind of element it is, such as `filesrc`, and what it is good for, such as `Source/File`.
 */
export function blameOfComplaint(
  { domain }: ElementComplaint,
  { factory, kind }: { readonly factory: string; readonly kind: string },
): "device" | "destination" | "internal" {
  if (!domain.startsWith("gst-resource-error")) return "internal";
  if (/\bSink\b/.test(kind) || factory.endsWith("sink")) return "destination";
  const reachesOut = REACHES_OUT.kind.test(kind) || REACHES_OUT.factory.test(factory);
  return reachesOut || SPEAKS_TO_A_DRIVER.test(factory) ? "device" : "internal";
}

/**
 * Judges by who keeps a pipeline from changing its state.
 *
 * @param factory What kind of element hangs; empty when that is not known.
 * @param kind What it is good for, such as `Source/Video`.
 */
export function layerOfHang(factory: string, kind: string): Layer {
  if (factory === "") return "unknown";
  if (SPEAKS_TO_A_DRIVER.test(factory)) return "driver";
  // What finds out the type of a stream opens the source itself, and reads it.
  return factory === "typefind" || /\b(Source|Sink)\b/.test(kind) ? "device" : "element";
}
