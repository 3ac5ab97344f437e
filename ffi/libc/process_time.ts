/** What this process has cost so far, without all that `node:process` brings along. */
import { CLOCK } from "./constants.ts";
import { check, libc } from "./libc.ts";

/** User and system time of all threads of this process, in seconds. */
export function processSeconds(): number {
  // struct timespec { time_t tv_sec; long tv_nsec; }, both 64 bits.
  const time = new BigInt64Array(2);
  check("clock_gettime", libc().clock_gettime(CLOCK.CLOCK_PROCESS_CPUTIME_ID, time));
  return Number(time[0]) + Number(time[1]) / 1e9;
}
