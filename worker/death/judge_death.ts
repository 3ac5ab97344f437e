/**
 * Judges why the process of a job ended: in which layer the fault lies, as far as that can be known, and by what. Pure; used
 * by the worker, in the process of `serve`.
 */
import type { Layer } from "../../components/fault_layer.ts";
import { layerByKernel, linesAboutDevices } from "../../components/kernel_log.ts";
import type { LastLines } from "../log/job_logs.ts";
import type { LifeEnd } from "../supervisor/job_life.ts";
import { type CrashLine, elementOfThread, findCrash, findKilledForMemory } from "./crash_line.ts";
import { lastWordOf } from "./last_words.ts";

/** What is known of a death. */
export interface Death {
  readonly end: LifeEnd;
  /** Null when no process could be had. */
  readonly pid: number | null;
  readonly last: LastLines;
  /** What the kernel said around it; none while it has not been asked. */
  readonly kernel: readonly string[];
}

/** What it amounts to. */
export interface Judgement {
  readonly layer: Layer;
  /** The library or element; null when that is not known. */
  readonly culprit: string | null;
  /** The file that is to blame, without its folder; null when none is known. */
  readonly file: string | null;
  /** The component that used it; null when that is not known. */
  readonly part: string | null;
  /** For engineers. */
  readonly evidence: readonly string[];
}

/** Signals by which code that goes wrong ends; others are sent by somebody. */
const CRASH_SIGNALS = new Set(["SIGSEGV", "SIGABRT", "SIGBUS", "SIGFPE", "SIGILL", "SIGTRAP", "SIGSYS"]);
/** The kernel tells of those that the processor raised. */
const TOLD_SIGNALS = new Set(["SIGSEGV", "SIGBUS", "SIGFPE", "SIGILL"]);
/** The program itself, with the JavaScript engine in it. */
const PROGRAM = /^(deno|runnel)/;
/** A plugin's file has no version in its name: `libgstvpx.so`. */
const PLUGIN = /^libgst(\w+)\.so$/;
/** Drivers have a part in the process, too: for video decoding, OpenGL, Vulkan and NVIDIA's. */
const DRIVER = /_drv_video\.so|_dri\.so|^lib(nvidia|nvcuvid|cuda|vulkan_|EGL_|GLX_|gallium|igd|iga|drm_)/;
/** What all code uses: a crash in it is the fault of who called it. */
const COMMON = /^(libc|libm|libpthread|ld-linux|libglib-|libgobject-|libstdc\+\+|libgstreamer-|libgst\w+-1\.0)/;

const NOTHING_KNOWN = { culprit: null, file: null, part: null };

/**
 * Judges.
 *
 * @param death What is known.
 */
export function judgeDeath(death: Death): Judgement {
  const { end, last, kernel } = death;
  const found = judge(death);
  const spoke = last.spoke === null ? [] : [
    `the element ${last.spoke.element} of ${last.spoke.component} spoke last: ${last.spoke.text}`,
  ];
  const devices = end.how === "signal" || end.how === "unseen" ? linesAboutDevices(kernel) : [];
  return { ...found, evidence: [...found.evidence, ...spoke, ...devices.map((line) => `kernel: ${line}`)] };
}

function judge(death: Death): Judgement {
  const { end, pid, last, kernel } = death;
  if (end.hang !== undefined) {
    return { ...NOTHING_KNOWN, ...end.hang, evidence: [`${end.reason} did not end`] };
  }
  if (end.how === "unkillable") {
    return { ...NOTHING_KNOWN, layer: "driver", evidence: ["SIGKILL did not end it: it waits in the kernel"] };
  }
  const forMemory = pid === null ? null : findKilledForMemory(kernel, pid);
  if (forMemory !== null) return { ...NOTHING_KNOWN, layer: "memory", evidence: [`kernel: ${forMemory}`] };
  const mayBeCrash = end.how === "unseen" || (end.how === "signal" && CRASH_SIGNALS.has(end.reason));
  const isSure = TOLD_SIGNALS.has(end.reason);
  const crash = mayBeCrash && pid !== null ? findCrash(kernel, { pid, elements: last.elements.keys(), isSure }) : null;
  if (crash !== null) return judgeCrash(crash, last);
  const word = mayBeCrash || end.how === "exit" ? lastWordOf(last.records) : null;
  if (word !== null) {
    const { layer, culprit, text } = word;
    return { ...NOTHING_KNOWN, layer, culprit, file: culprit, evidence: [`its last words: ${text}`] };
  }
  const trouble = mayBeCrash ? layerByKernel(linesAboutDevices(kernel)) : null;
  if (trouble !== null) return { ...NOTHING_KNOWN, layer: trouble, evidence: [] };
  // JavaScript that waits for ever, or ended without a word, is Runnel's.
  const isOwn = end.how === "no-answer" || end.how === "exit";
  return { ...NOTHING_KNOWN, layer: isOwn ? "runnel" : "unknown", evidence: [] };
}

function judgeCrash(crash: CrashLine, { elements }: LastLines): Judgement {
  const { thread, module, text } = crash;
  const element = elementOfThread(thread, elements.keys());
  const part = element === null ? null : elements.get(element) ?? null;
  const known = { file: module === "" ? null : module, part, evidence: [`kernel: ${text}`] };
  const plugin = PLUGIN.exec(module)?.[1];
  if (plugin !== undefined) return { ...known, layer: "element", culprit: `the plugin ${plugin}` };
  if (DRIVER.test(module)) return { ...known, layer: "driver", culprit: module };
  if ((module === "" || COMMON.test(module)) && element !== null) {
    return { ...known, file: null, layer: "element", culprit: null };
  }
  if (module === "") return { ...known, layer: "unknown", culprit: null };
  if (PROGRAM.test(module)) return { ...known, file: null, layer: "runnel", culprit: null };
  return { ...known, layer: "library", culprit: module };
}
