/**
 * The process that looks for cameras, sound inputs and encoders: started for one question, it may load native libraries,
 * and may crash in them.
 */
import * as v from "valibot";
import type { DeviceReport } from "../../manager/contract/devices.ts";
import { openCatalogue } from "../../components/addon/open_catalogue.ts";
import { answerQuestion, dataOption } from "./answer.ts";
import { listCameras } from "./devices/list_cameras.ts";
import { listEncoders } from "./devices/list_encoders.ts";
import { listMicrophones } from "./devices/list_microphones.ts";

/**
 * Answers.
 *
 * @param args `--data DIR`: where component types may lie beside those of the program.
 * @returns The exit status.
 */
export function devicesMain(args: readonly string[]): Promise<number> {
  return answerQuestion(v.object({}), async (): Promise<DeviceReport> => ({
    cameras: await listCameras(),
    microphones: await listMicrophones(),
    encoders: listEncoders(await openCatalogue(dataOption(args))),
  }));
}
