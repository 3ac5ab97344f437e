/**
 * Runs a screencast. In a job that nothing else needs: a screen that goes away ends the process, because that is what X's
 * own library does.
 */
import { pictureCaps } from "../_caps/raw_caps.ts";
import { ComponentFault } from "../_fault/component_fault.ts";
import { resourceProblem } from "../_fault/resource_problem.ts";
import { quoted } from "../_pipeline/launch_text.ts";
import { runPipeline } from "../_pipeline/pipeline_component.ts";
import type { PropertyValues } from "../property/mod.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { definition } from "./definition.ts";
import { pipewireNode, xDisplay } from "./x_display.ts";

type Wanted = PropertyValues<typeof definition.properties>;

/**
 * Runs `screencast`. A screen that is not there is waited for.
 *
 * @param context What the job gives.
 */
export function run(context: RunContext<typeof definition>): Promise<RunningComponent> {
  const { display } = context.properties;
  return runPipeline(context, definition, {
    timeGrows: true,
    launch: ({ feeder, given, properties }) =>
      `${source(properties)} ! videorate skip-to-first=true ! video/x-raw,framerate=${properties.framerate} ! ` +
      `videoconvert ! videoscale add-borders=true ! ` +
      `capsfilter caps=${quoted(given() || formatOf(properties) || "video/x-raw,format=I420")} ! ${feeder()}`,
    standIn: (_feeder, properties) => formatOf(properties),
    explain: (complaint, pipeline) => {
      const found = resourceProblem(complaint, pipeline);
      if (found === null) return null;
      const debug = `${complaint.text} ${complaint.debug}`;
      return new ComponentFault("screencast-missing", {
        blame: "device",
        layer: found.layer,
        args: { display },
        debug,
      });
    },
  });
}

/** Empty for the whole screen: how large that is, it tells with its first picture. */
function formatOf({ width, height, framerate }: Wanted): string {
  return width === null || height === null ? "" : pictureCaps({ width, height, framerate });
}

function source(wanted: Wanted): string {
  const { display } = wanted;
  const node = pipewireNode(display);
  if (node !== null) return `pipewiresrc path=${quoted(node)} do-timestamp=true`;
  const found = xDisplay(display);
  if (found === null) throw new ComponentFault("screencast-missing", { blame: "device", args: { display } });
  return `ximagesrc display-name=${quoted(found)} use-damage=false ` +
    `show-pointer=${wanted.pointer} ${area(wanted)} ! video/x-raw,framerate=${wanted.framerate}`;
}

/** Ends are the last pixels that are taken; 0 is the edge of the screen. */
function area({ left, top, width, height }: Wanted): string {
  const end = (start: number, length: number | null): number => length === null ? 0 : start + length - 1;
  return `startx=${left} starty=${top} endx=${end(left, width)} endy=${end(top, height)}`;
}
