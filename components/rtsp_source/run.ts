/** Runs a network camera over RTSP: decoded, or packed anew as MPEG-TS with what it encoded. In a job. */
import type { ElementComplaint } from "../../ffi/gstreamer/bus_message.ts";
import { ComponentFault } from "../_fault/component_fault.ts";
import { quoted } from "../_pipeline/launch_text.ts";
import type { LaunchParts } from "../_pipeline/pipeline_options.ts";
import { decodedCaps, picture, sound } from "../_source/decoded_media.ts";
import { runNetworkSource } from "../_source/network_source.ts";
import { shownUrl } from "../property/shown_url.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { CarriedTracks } from "./carried_tracks.ts";
import { definition } from "./definition.ts";

/** GST_RESOURCE_ERROR_NOT_AUTHORIZED of gsterror.h. */
const NOT_AUTHORIZED = 15;
/** A camera that is silent for so long has gone. */
const TIMEOUT_US = 5_000_000;
/** What rtspsrc calls the ways on which the stream may come. */
const PROTOCOLS = { tcp: "tcp", udp: "udp", auto: "tcp+udp-mcast+udp" };

type Context = RunContext<typeof definition>;

/**
 * Runs `rtsp-source`. A camera that is not there is waited for.
 *
 * @param context What the job gives.
 */
export function run(context: Context): Promise<RunningComponent> {
  const { url, audio, passthrough } = context.properties;
  const tracks = new CarriedTracks({ context, url: shownUrl(url), kinds: audio ? ["video", "audio"] : ["video"] });
  return runNetworkSource(context, definition, {
    launch: (parts) => passthrough ? repacked(parts, tracks) : decoded(parts),
    prepare: (pipeline, { name }, fail) => passthrough ? tracks.watch(pipeline, name, fail) : null,
    standIn: decodedCaps,
    fault: (complaint) => {
      // Who comes back may send something else.
      tracks.forget();
      return fault(complaint, shownUrl(url));
    },
  });
}

type Parts = LaunchParts<typeof definition>;

function camera({ properties, name }: Parts): string {
  const { url, user, password, transport, latency } = properties;
  const login = user === null ? "" : ` user-id=${quoted(user)} user-pw=${quoted(password ?? "")}`;
  return `rtspsrc name=${name("camera")} location=${quoted(url)}${login} protocols=${PROTOCOLS[transport]} ` +
    `latency=${Math.round(latency * 1000)} timeout=${TIMEOUT_US} tcp-timeout=${TIMEOUT_US} drop-on-latency=true`;
}

/** Each track has a decoder of its own: the camera gives them as separate RTP streams. */
function decoded(parts: Parts): string {
  const { name, feeder, given, properties } = parts;
  const track = (media: string): string => `${name("camera")}. ! application/x-rtp,media=${media} ! decodebin`;
  const pictures = `${camera(parts)} ${track("video")} ! ${picture(properties, feeder("video"), given("video"))}`;
  return properties.audio ? `${pictures} ${track("audio")} ! ${sound(properties, feeder("audio"))}` : pictures;
}

function repacked(parts: Parts, tracks: CarriedTracks): string {
  const { name, feeder } = parts;
  return `mpegtsmux name=${name("mux")} ! tsparse alignment=7 ! ${feeder("stream")} ${camera(parts)} ` +
    tracks.launch(name("camera"), name("mux"), name);
}

function fault(complaint: ElementComplaint | null, url: string): ComponentFault {
  const refused = complaint?.domain.startsWith("gst-resource-error") && complaint.code === NOT_AUTHORIZED;
  return new ComponentFault(refused ? "rtsp-source-refused" : "rtsp-source-unreachable", {
    blame: "device",
    args: { url },
    debug: complaint === null ? "" : `${complaint.text} ${complaint.debug}`,
  });
}
