/** Puts JPEG pictures one behind the other with a boundary between them, which browsers show as a moving picture. */
import { define } from "../definition.ts";

/** The type `multipart-muxer`. It runs once in each job that eats it. */
export const definition = define({
  type: "multipart-muxer",
  role: "muxer",
  job: "delivery",
  properties: {},
  eaters: { default: { media: ["video/jpeg"], multiple: true } },
  feeders: { default: { media: "muxed/multipart" } },
  needs: { elements: ["multipartmux"] },
});
