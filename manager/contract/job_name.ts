/** Names of jobs that a planet cannot give, because sockets and logs of the box itself have them. */

/** `DATA/run/api.sock` is the manager's, `DATA/log/serve.log` that of `serve`. */
export const RESERVED_JOBS: readonly string[] = ["api", "serve"];
