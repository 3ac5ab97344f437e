/** What a bouncer is shown by somebody who shows nothing. For benches and tests. */
import type { Keycard } from "../../../manager/contract/keycard.ts";

/** Such a keycard; from this machine. */
export const NO_KEYCARD: Keycard = {
  mount: "/live.webm",
  address: "127.0.0.1",
  method: "GET",
  user: null,
  password: null,
  token: null,
  userAgent: null,
};
