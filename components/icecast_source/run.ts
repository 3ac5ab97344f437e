/** Runs a station: a player takes what comes, a pipeline gives it in the box's time. In a job. */
import { ComponentFault } from "../_fault/component_fault.ts";
import { decodedInto, filmLanes, filmOutput, filmStartNs } from "../_film/decoded_film.ts";
import { LivePlayer, type LivePlayerOptions } from "../_film/live_player.ts";
import type { Reader } from "../_film/reader.ts";
import { Readers } from "../_film/readers.ts";
import { openAgain, runRepacked } from "../_film/repacked_component.ts";
import { elementName } from "../_pipeline/element_name.ts";
import { quoted } from "../_pipeline/launch_text.ts";
import { runPipeline } from "../_pipeline/pipeline_component.ts";
import { shownUrl } from "../property/shown_url.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { definition } from "./definition.ts";

/** A station that is silent for so long has gone. */
const TIMEOUT_SECONDS = 10;

type Context = RunContext<typeof definition>;
/** Connects to the station. */
type Connect = (name: (part: string) => string, signal: AbortSignal) => Promise<Reader>;

/**
 * Runs `icecast-source`. A station that is not there is waited for; one that goes leaves silence and its last picture.
 *
 * @param context What the job gives.
 */
export function run(context: Context): Promise<RunningComponent<typeof definition>> {
  const readers = new Readers(context);
  const connect = connector(context, readers);
  return readers.closedWith(
    context.properties.passthrough ? runEncoded(context, connect) : runDecoded(context, connect),
  );
}

function runDecoded(context: Context, connect: Connect): Promise<RunningComponent<typeof definition>> {
  const { baseTimeNs } = context;
  let isAway = false;
  // Silence moves, too: that media do does not tell that the station is there.
  const mood: Context["mood"] = (mood) => context.mood(isAway && mood !== "sad" ? "hungry" : mood);
  const onAway = (problem: unknown): void => {
    isAway = true;
    const { code, args, debug } = unreachable(context, problem);
    context.say("error", code, args, debug);
    mood("hungry");
  };
  const onThere = (): void => {
    isAway = false;
    context.unsay("icecast-source-unreachable");
  };
  return runPipeline({ ...context, mood }, definition, {
    launch: (parts) => filmOutput(parts, context.properties),
    prepare: (pipeline, parts) => {
      const lanes = filmLanes(pipeline, parts, filmStartNs(baseTimeNs));
      const open: LivePlayerOptions["open"] = (signal) => connect(parts.name, signal);
      return new LivePlayer({ baseTimeNs, lanes, open, onAway, onThere });
    },
  });
}

function runEncoded(context: Context, connect: Connect): Promise<RunningComponent<typeof definition>> {
  const { baseTimeNs } = context;
  const open = async (signal: AbortSignal): Promise<Reader> => {
    try {
      return await connect((part) => elementName(context.id, part), signal);
    } catch (error) {
      throw unreachable(context, error);
    }
  };
  return runRepacked(context, definition, {
    open,
    play: (playing) => {
      // Encoded media cannot be filled; a station that is another one now wants another muxer.
      const onAway = (problem: unknown): void => {
        const fault = problem instanceof ComponentFault ? problem : unreachable(context, problem);
        if (fault.code === "icecast-source-changed") playing.onFault(fault);
        else context.say("error", fault.code, fault.args, fault.debug);
      };
      const onThere = (): void => context.unsay("icecast-source-unreachable");
      const args = { url: shownUrl(context.properties.url) };
      const changed = (): Error => new ComponentFault("icecast-source-changed", { blame: "device", args });
      return new LivePlayer({ ...playing, baseTimeNs, open: openAgain(playing, open, changed), onAway, onThere });
    },
  });
}

function connector(context: Context, readers: Readers): Connect {
  const { properties: { url, user, password, passthrough }, reactor, baseTimeNs } = context;
  const login = user === null ? "" : ` user-id=${quoted(user)} user-pw=${quoted(password ?? "")}`;
  const source = `souphttpsrc location=${quoted(url)}${login} user-agent=Runnel timeout=${TIMEOUT_SECONDS} retries=0 ` +
    `keep-alive=false iradio-mode=true ! queue max-size-buffers=0 max-size-time=0 max-size-bytes=1000000`;
  const decode = passthrough ? null : decodedInto(context.properties);
  const onTitle = (title: string): void => {
    context.show("title", title);
    context.say("info", "icecast-source-title", { title });
  };
  return (name, signal) => readers.open({ source, decode, reactor, baseTimeNs, name, onTitle }, signal);
}

function unreachable(context: Context, problem: unknown): ComponentFault {
  const debug = problem === null ? "the stream ended" : problem instanceof Error ? problem.message : String(problem);
  return new ComponentFault("icecast-source-unreachable", {
    blame: "device",
    args: { url: shownUrl(context.properties.url) },
    debug,
  });
}
