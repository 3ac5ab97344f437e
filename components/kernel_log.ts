/**
 * The newest lines of the kernel's log: what it says of devices, of crashes and of memory. Used by jobs and by `serve`,
 * which may not read the log itself, so that another program does, within bounds of time and size.
 */
import { outputOf } from "./short_process.ts";

/** So much is read at the most, and so long. */
const MAX_LINES = 300;
const READ_MS = 8000;
/** The kernel's clock is not set by anybody; it strays from the real one by so much of the time since boot. */
const STRAY = 5e-5;

/**
 * The journal says when a line came, but is there only with systemd and for its group; `dmesg` counts from boot, and
 * often only root may use it.
 */
const READ = `seconds=$1
journalctl -k -q --no-pager -o short-unix --since "-\${seconds}s" 2>/dev/null | tail -n ${MAX_LINES} | sed "s/^/journal /"
read -r up rest </proc/uptime && echo "uptime $up"
dmesg 2>/dev/null | tail -n ${MAX_LINES}`;

/** `journal 1700000000.123456 host kernel: text`, journalctl(1). */
const JOURNAL_LINE = /^journal \S+ \S+ kernel: (.*)$/;
/** `[14710.898356] text`, dmesg(1). */
const DMESG_LINE = /^\[ *(\d+\.\d+)\] (.*)$/;

/** Drivers and buses of what a component may use, as their lines begin or name them. */
const ABOUT_DEVICES =
  /\b(usb \d|usbcore|[exou]hci\w*|uvcvideo|v4l2?|video\d|videobuf2\w*|vivid|snd\w*|ALSA|firewire\w*|i915|amdgpu|nouveau|NVRM|drm)\b/i;
/** Words of a device that left its bus, or does not answer there. */
const GONE = /disconnect|unregistering|unable to enumerate|not accepting address|device descriptor read/i;
/** Words of a driver that fails, among them a negative error number. */
const TROUBLE =
  /\b(error|fail(ed|ure)?|fault|timed? ?out|timeout|hang|hung|hung_task|died|oops|BUG|WARNING)\b|(?<=[ (])-\d{1,3}\b/i;

/**
 * Reads what the kernel has said lately.
 *
 * @param seconds How far back.
 * @param signal Gives up.
 * @returns Lines without their time, oldest first; none when nobody may read them.
 */
export async function recentKernelLines(seconds: number, signal: AbortSignal): Promise<string[]> {
  const command = ["sh", "-c", READ, "sh", String(Math.ceil(seconds))];
  return readKernelLines(await outputOf(command, { deadlineMs: READ_MS, signal }), seconds);
}

/**
 * Makes sense of what was read.
 *
 * @param text Lines of the journal, the time since boot, and lines of `dmesg`.
 * @param seconds How far back.
 */
export function readKernelLines(text: string, seconds: number): string[] {
  const lines = text.split("\n");
  const journal = lines.flatMap((line) => JOURNAL_LINE.exec(line)?.[1] ?? []);
  if (journal.length > 0) return journal;
  const uptime = Number(lines.find((line) => line.startsWith("uptime "))?.slice("uptime ".length) ?? NaN);
  const from = uptime - seconds - uptime * STRAY;
  return lines.flatMap((line) => {
    const [, at = "", said = ""] = DMESG_LINE.exec(line) ?? [];
    return Number(at) >= from && said !== "" ? [said] : [];
  });
}

/**
 * Picks what is about devices that take pictures and sound, and about what they hang on.
 *
 * @param lines What the kernel said.
 */
export function linesAboutDevices(lines: readonly string[]): string[] {
  return lines.filter((line) => ABOUT_DEVICES.test(line));
}

/**
 * Judges by the kernel's lines.
 *
 * @param lines About devices, from just before a device failed.
 * @returns `device` when it was pulled out or does not answer on its bus, `driver` when a driver reports a failure; null
 *   when they tell neither.
 */
export function layerByKernel(lines: readonly string[]): "device" | "driver" | null {
  if (lines.some((line) => GONE.test(line))) return "device";
  return lines.some((line) => TROUBLE.test(line)) ? "driver" : null;
}
