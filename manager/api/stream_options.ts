/** What all streams of the API have in common: they end with the box, and with the login of who reads them. */
import type { Context } from "hono";
import type { ApiContext, ApiEnv } from "./api_context.ts";
import type { FeedStreamOptions } from "./feed_stream.ts";
import { identify } from "./login.ts";
import { Problem } from "./schemas/problem.ts";

/**
 * Gives the options of a stream.
 *
 * @param c The request, of somebody who has logged in.
 * @param context The box.
 */
export function streamOptions(c: Context<ApiEnv>, { gate, closing, heartbeatMs }: ApiContext): FeedStreamOptions {
  const admitted = async () => {
    try {
      await identify(c, gate);
      return true;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      // Too many wrong guesses of others say nothing of this reader.
      return error.status === 429;
    }
  };
  return { closing, admitted, ...heartbeatMs === undefined ? {} : { heartbeatMs } };
}
