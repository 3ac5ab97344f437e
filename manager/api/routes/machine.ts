/**
 * `/api/v1/devices` and `/api/v1/checks`: what a worker's machine has, and whether it works. A check runs the component that
 * would use a device, for a few seconds and away from all flows; the component's own messages say what is wrong.
 */
import { createRoute, z } from "@hono/zod-openapi";
import { type ComponentDefinition, SERVICE_ROLES } from "../../../components/definition.ts";
import { checkValues } from "../../config/check_values.ts";
import type { ApiCheckReport } from "../../contract/api.ts";
import type { DeviceReport } from "../../contract/devices.ts";
import type { Machine } from "../../contract/machine.ts";
import { ProbeError } from "../../contract/probe.ts";
import type { TrialReport, TrialRequest } from "../../contract/trial.ts";
import type { Api, ApiContext } from "../api_context.ts";
import { jsonRequest, jsonResponse } from "../schemas/json_body.ts";
import { Problem, problemResponse } from "../schemas/problem.ts";
import { json, message, mood } from "../schemas/state.ts";
import { wrongValue } from "../wrong_value.ts";

const worker = z.string().optional().describe("The worker's name; the box's own when it is left out.");

const devices: z.ZodType<DeviceReport> = z.object({
  cameras: z.array(z.object({
    id: z.string().describe("What the planet writes as `device`; it stays when devices are numbered anew."),
    name: z.string(),
    formats: z.array(z.object({
      format: z.string().describe("A raw format as GStreamer names it, or JPEG."),
      width: z.int(),
      height: z.int(),
      framerates: z.array(z.string()).describe("Fractions, the fastest first."),
    })),
  })),
  microphones: z.array(z.object({
    id: z.string(),
    name: z.string(),
    system: z.string().describe("alsa, pulse or pipewire."),
    channels: z.int().nullable(),
    rate: z.int().nullable().describe("Hz."),
  })),
  encoders: z.array(z.object({
    type: z.string(),
    elements: z.array(z.string()).describe("Those that are there, in order of preference."),
    missing: z.array(z.string()).describe("Elements that would have to be installed."),
  })),
}).openapi("Devices");

const readDevices = createRoute({
  method: "get",
  path: "/api/v1/devices",
  summary: "Cameras, sound inputs and encoders of a worker",
  request: { query: z.object({ worker }) },
  responses: {
    200: jsonResponse(devices, "What was found just now."),
    404: problemResponse("There is no such worker."),
    502: problemResponse("Who looked for them crashed or hung."),
  },
});

const wanted = z.strictObject({
  worker,
  type: z.string().describe("The component's type, such as webcam, soundcard or vp8-encoder."),
  properties: z.record(z.string(), json).default({}).describe("Defaults count for those that are left out."),
  seconds: z.number().min(0.5).max(30).default(2),
  width: z.int().min(16).max(7680).default(640).describe("Of the test picture that an encoder gets."),
  height: z.int().min(16).max(4320).default(480),
  framerate: z.string().regex(/^[1-9]\d{0,5}\/[1-9]\d{0,5}$/).default("25/1"),
});

const report: z.ZodType<ApiCheckReport> = z.object({
  ok: z.boolean().describe("Whether the component was happy at the end."),
  mood,
  messages: z.array(message),
  readings: z.record(z.string(), json),
  feeders: z.array(z.object({
    name: z.string(),
    samples: z.int(),
    bytes: z.int(),
    samplesPerSecond: z.number(),
    caps: z.string().describe("As GStreamer writes caps; empty when nothing came."),
  })),
  seconds: z.number(),
  cpu: z.number().describe("Seconds of processor time for each second, without the test sources."),
  samplesPerCpuSecond: z.number().nullable().describe(
    "What one core could do; null when the trial was too short to tell.",
  ),
  picture: z.string().nullable().describe("What came out, as a `data:` URL with a JPEG."),
}).openapi("CheckReport");

const runCheck = createRoute({
  method: "post",
  path: "/api/v1/checks",
  summary: "Tries a component out on a worker, away from all flows",
  request: { body: jsonRequest(wanted) },
  responses: {
    200: jsonResponse(report, "How it went. A device that is missing or busy is no error of the API: `messages` tell."),
    404: problemResponse("There is no such worker."),
    422: problemResponse("There is no such type, or it cannot be tried, or a property is wrong."),
    502: problemResponse("The process of the trial crashed or hung."),
    503: problemResponse("Another check is running."),
  },
});

/**
 * Adds the routes.
 *
 * @param api Where.
 * @param context The box.
 */
export function addMachineRoutes(api: Api, context: ApiContext): void {
  let running = false;
  api.openapi(readDevices, async (c) => {
    return c.json(await answered(machineOf(context, c.req.valid("query").worker).devices()), 200);
  });
  api.openapi(runCheck, async (c) => {
    const request = c.req.valid("json");
    const machine = machineOf(context, request.worker);
    const language = c.get("language");
    const trial = trialOf(context, request, language);
    // Two cameras at once, or an encoder beside another, would measure one another.
    if (running) throw new Problem(503, "api-check-busy", {}, { "retry-after": "5" });
    running = true;
    try {
      const shown = show(await answered(machine.tryOut(trial)));
      const messages = shown.messages.map((each) => ({ ...each, text: context.texts.render(each, language) }));
      return c.json({ ...shown, messages }, 200);
    } finally {
      running = false;
    }
  });
}

function machineOf({ worker: own }: ApiContext, name: string | undefined): Machine {
  if (name !== undefined && name !== own.name) throw new Problem(404, "api-no-worker", { worker: name });
  return own.machine;
}

async function answered<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof ProbeError)) throw error;
    throw new Problem(502, `api-probe-${error.code}`, { detail: error.detail });
  }
}

function trialOf(
  { definitions, texts }: ApiContext,
  request: z.infer<typeof wanted>,
  language: string,
): TrialRequest {
  const { type, seconds, width, height, framerate } = request;
  const definition = definitions.get(type);
  if (definition === undefined) throw new Problem(422, "api-no-type", { type });
  if (!canBeTried(definition)) throw new Problem(422, "api-type-not-tried", { type });
  const checked = checkValues(definition.properties, request.properties, { partial: false });
  if (!checked.ok) throw wrongValue(checked, (text) => texts.render(text, language));
  return { type, properties: checked.values, seconds, width, height, framerate };
}

/** Test sources give raw pictures and sound, and there is no network or disk to write to in a trial. */
function canBeTried({ role, eaters }: ComponentDefinition): boolean {
  if (role === "consumer" || role === "muxer" || SERVICE_ROLES.has(role)) return false;
  return Object.values(eaters).every(({ media, optional = false }) =>
    optional || media.includes("video/raw") || media.includes("audio/raw")
  );
}

function show(trial: TrialReport): Omit<ApiCheckReport, "messages"> & Pick<TrialReport, "messages"> {
  const { seconds, cpu, picture } = trial;
  const cpuSeconds = cpu * seconds;
  return {
    ...trial,
    ok: trial.mood === "happy",
    feeders: trial.feeders.map((feeder) => ({ ...feeder, samplesPerSecond: feeder.samples / seconds })),
    samplesPerCpuSecond: cpuSeconds < 0.02 ? null : (trial.feeders[0]?.samples ?? 0) / cpuSeconds,
    picture: picture === null ? null : `data:image/jpeg;base64,${picture}`,
  };
}
