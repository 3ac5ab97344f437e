/** A catalogue for tests of the planet: the program's own types, and those shapes of eaters that no type of its has. */
import { definitions } from "../../../components/catalogue.ts";
import { define } from "../../../components/definition.ts";
import { choice, decimal, flag, integer, list, map, record } from "../../../components/property/mod.ts";
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

const mixer = define({
  type: "mixer",
  role: "combiner",
  job: "media",
  properties: {
    gains: map(decimal({ min: -60, max: 20 }), { default: {} }),
    levels: list(integer({ min: 0, max: 9 }), { default: [] }),
    places: map(record({ left: integer({ min: 0, max: 99 }), alpha: decimal({ min: 0, max: 1, default: 1 }) }), {
      default: {},
    }),
  },
  eaters: {},
  anyEaters: { media: ["audio/raw", "video/raw"] },
  feeders: { default: { media: "audio/raw" } },
  needs: {},
});

const overlay = define({
  type: "sample-overlay",
  role: "converter",
  job: "media",
  properties: {},
  eaters: { default: { media: ["video/raw"] }, picture: { media: ["video/raw"], optional: true } },
  feeders: { default: { media: "video/raw" } },
  needs: {},
});

const receiver = define({
  type: "receiver",
  role: "source",
  job: "media",
  properties: { passthrough: flag({ default: false }), port: integer({ min: 1, max: 9 }) },
  eaters: {},
  feeders: { video: { media: "video/raw" }, audio: { media: "audio/raw" } },
  feedersOf: ({ passthrough }) =>
    passthrough
      ? { stream: { media: "muxed/webm" } }
      : { video: { media: "video/raw" }, audio: { media: "audio/raw" } },
  needs: {},
});

/** All types of the program, a converter, a type with two eaters, one that records, and those that hang on what the planet says. */
export const SAMPLE_CATALOGUE: Catalogue = new Map(
  [...definitions.values(), converter, switcher, disker, mixer, overlay, receiver].map((
    definition,
  ) => [definition.type, definition]),
);

/** The same, and bouncers among the types, one of another name; another type of such a name is none. */
export const CATALOGUE_WITH_BOUNCERS: Catalogue = new Map([
  ...SAMPLE_CATALOGUE,
  ["no-bouncer", { ...disker, type: "no-bouncer", role: "atmosphere", job: "delivery", eaters: {} }],
  ...["htpasswd-bouncer", "ip-bouncer", "guest-list"].map((type) =>
    [type, { ...disker, type, role: "bouncer", job: "bouncers", eaters: {} }] as const
  ),
]);
