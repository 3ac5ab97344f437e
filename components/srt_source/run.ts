/** Runs a stream over SRT, called for or waited for: decoded, or its MPEG-TS as it came. In a job. */
import type { ElementComplaint } from "../../ffi/gstreamer/bus_message.ts";
import { ComponentFault } from "../_fault/component_fault.ts";
import { quoted } from "../_pipeline/launch_text.ts";
import type { LaunchParts } from "../_pipeline/pipeline_options.ts";
import { decoded, decodedCaps } from "../_source/decoded_media.ts";
import { runNetworkSource } from "../_source/network_source.ts";
import { shownUrl } from "../property/shown_url.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { definition } from "./definition.ts";

/**
 * Runs `srt-source`. A URL with a host calls that host; one without (`srt://:7001`) waits to be called. Either way a
 * stream that ends is waited for again.
 *
 * @param context What the job gives.
 */
export function run(context: RunContext<typeof definition>): Promise<RunningComponent> {
  const { url } = context.properties;
  return runNetworkSource(context, definition, {
    launch: (parts) => {
      if (parts.properties.passthrough) return `${source(parts)} ! tsparse alignment=7 ! ${parts.feeder("stream")}`;
      return decoded(source(parts), parts, parts.properties);
    },
    standIn: decodedCaps,
    fault: (complaint) => fault(complaint, shownUrl(url)),
  });
}

function source({ properties }: LaunchParts<typeof definition>): string {
  const { url, streamid, passphrase, latency } = properties;
  const words = [
    `srtsrc uri=${quoted(url)} latency=${Math.round(latency * 1000)} do-timestamp=true auto-reconnect=false`,
  ];
  if (streamid !== null) words.push(`streamid=${quoted(streamid)}`);
  if (passphrase !== null) words.push(`passphrase=${quoted(passphrase)}`);
  return words.join(" ");
}

function fault(complaint: ElementComplaint | null, url: string): ComponentFault {
  const id = complaint === null ? "srt-source-ended" : "srt-source-unreachable";
  const debug = complaint === null ? "" : `${complaint.text} ${complaint.debug}`;
  return new ComponentFault(id, { blame: "device", args: { url }, debug });
}
