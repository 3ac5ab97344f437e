/** Why a call of the box's API came to nothing, as the reader is told. */
import type { ApiResult } from "../shared/api.ts";
import { text } from "../text.ts";

/**
 * What the box says; in words of the page where it says nothing.
 *
 * @param result What came of the call.
 */
export function reasonOf(result: ApiResult<unknown> & { readonly ok: false }): string {
  return result.code === "offline" ? text("page-no-answer-now") : result.detail;
}
