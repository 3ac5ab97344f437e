/** Tells TV cards from webcams, which have nodes of the same name. Runs inside a job. */
import { NativeError } from "../../ffi/libc/native_error.ts";
import { CardHangsError, VideoCard } from "../../ffi/libc/video_input.ts";
import { cameraPaths } from "../_source/cameras.ts";

/** How a card is looked for; tests put others in their place. */
export interface CardSearch {
  /** Paths of what may be a card. @default cameraPaths */
  readonly paths?: (device: string) => readonly string[];
  /** Whether there is a tuner. @default asks the device */
  readonly hasTuner?: (path: string) => Promise<boolean>;
}

/**
 * Finds a card.
 *
 * @param device `auto`, a path, or a name below /dev/v4l/by-id.
 * @param search How to look.
 * @returns Its path: with `auto` the first one with a tuner, or without such the first of all; undefined when there is none.
 */
export async function cardPath(
  device: string,
  { paths = cameraPaths, hasTuner = asksForTuner }: CardSearch = {},
): Promise<string | undefined> {
  const all = paths(device);
  if (device !== "auto") return all[0];
  for (const path of all) if (await hasTuner(path)) return path;
  return all[0];
}

async function asksForTuner(path: string): Promise<boolean> {
  try {
    using card = await VideoCard.open(path);
    return await card.hasTuner();
  } catch (error) {
    if (error instanceof NativeError || error instanceof CardHangsError) return false;
    throw error;
  }
}
