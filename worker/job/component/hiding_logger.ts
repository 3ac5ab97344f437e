/** A log whose lines have no secrets in them. In a job. */
import type { Logger } from "../../../manager/contract/log_record.ts";

/**
 * Makes a logger.
 *
 * @param log Takes the lines.
 * @param hide Takes secrets out of a text.
 */
export function hidingLogger(log: Logger, hide: (text: string) => string): Logger {
  return {
    error: (text) => log.error(hide(text)),
    warning: (text) => log.warning(hide(text)),
    info: (text) => log.info(hide(text)),
    debug: (text) => log.debug(hide(text)),
  };
}
