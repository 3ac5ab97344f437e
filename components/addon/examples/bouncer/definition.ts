/** A bouncer with one name and password: what it is. Plain data; how it runs stands in run.ts. */
import { define, secret, text } from "runnel/definition";

/** The type `your-type`. A planet uses it by this name, in its atmosphere. */
export const definition = define({
  type: "your-type",
  // A bouncer takes and gives no feeds; streams name it under `bouncer`.
  role: "bouncer",
  // All bouncers share a process, apart from streams and box.
  job: "bouncers",
  // What a planet may say of it. Each has a text, `component-your-type-NAME`.
  properties: {
    user: text({ default: "guest" }),
    // Shown nowhere; a planet writes it as `!secret NAME`.
    password: secret({}),
  },
  eaters: {},
  feeders: {},
  needs: {},
});
