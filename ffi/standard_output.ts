/** Standard output and error of this process, shared with native libraries that write there. */
import { cString } from "./c_string.ts";
import { FILE } from "./libc/constants.ts";
import { check, libc } from "./libc/libc.ts";

/**
 * Lets standard output and error go to a file from now on, native writers included.
 *
 * @param path Made when it is not there; written at its end.
 * @throws {NativeError} When it cannot be opened; output stays where it was.
 */
export function reopenOutput(path: string): void {
  const flags = FILE.O_WRONLY | FILE.O_CREAT | FILE.O_APPEND | FILE.O_CLOEXEC;
  const fd = check("open", libc().open(cString(path), flags, 0o600));
  check("dup2", libc().dup2(fd, 1));
  check("dup2", libc().dup2(fd, 2));
  check("close", libc().close(fd));
}
