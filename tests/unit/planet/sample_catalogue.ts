/** A catalogue for tests of the planet: the program's own types, and those shapes of eaters that no type of its has. */
import { definitions } from "../../../components/catalogue.ts";
import { define } from "../../../components/definition.ts";
import { choice } from "../../../components/property/mod.ts";
import type { Catalogue } from "../../../manager/planet/planet.ts";

const converter = define({
  type: "video-converter",
  role: "converter",
  job: "media",
  properties: {},
  eaters: { default: { media: ["video/raw"] } },
  feeders: { default: { media: "video/raw" } },
  needs: {},
});

const switcher = define({
  type: "switch",
  role: "combiner",
  job: "media",
  properties: { first: choice({ of: ["a", "b"], default: "a" }) },
  eaters: { a: { media: ["video/raw"] }, b: { media: ["video/raw"] } },
  feeders: { default: { media: "video/raw" } },
  needs: {},
});

const disker = define({
  type: "disker",
  role: "consumer",
  job: "recording",
  properties: {},
  eaters: { default: { media: ["muxed/webm", "muxed/ogg"] } },
  feeders: {},
  needs: {},
});

/** All types of the program, a converter, a type with two eaters, and one that records. */
export const SAMPLE_CATALOGUE: Catalogue = new Map(
  [...definitions.values(), converter, switcher, disker].map((definition) => [definition.type, definition]),
);

/** The same, and bouncers among the types. */
export const CATALOGUE_WITH_BOUNCERS: Catalogue = new Map([
  ...SAMPLE_CATALOGUE,
  ...["htpasswd-bouncer", "ip-bouncer"].map((type) =>
    [type, define({ ...disker, type, role: "atmosphere", job: "delivery", eaters: {} })] as const
  ),
]);
