/** Owns the public port: reads requests and passes each on to the part that serves its path, or to the manager. */
import { define } from "../definition.ts";
import { listen } from "./listen_property.ts";

/** The type `porter`. */
export const definition = define({
  type: "porter",
  role: "atmosphere",
  job: "porter",
  properties: { listen: listen({ default: "8800" }) },
  eaters: {},
  feeders: {},
  needs: { named: { listen: "address" } },
});
