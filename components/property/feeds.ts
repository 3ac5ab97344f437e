/** A property that says which feeds a component gives, for types whose feeds the planet chooses. */
import type { Feeders } from "../definition.ts";
import { MEDIA, type Media } from "../media.ts";
import { map } from "./composites.ts";
import type { Property } from "./property.ts";
import { choice } from "./words.ts";

type Feeds = { readonly [name: string]: Media };

/** Names of feeds and what each carries: `{video: video/raw, audio: audio/raw}`. One feed of pictures when it is missing. */
export function feeds(): Property<Feeds> {
  return map(choice({ of: MEDIA }), { optional: true });
}

/**
 * The feeders that such a property declares.
 *
 * @param feeds Its value.
 */
export function feedsOf(feeds: Feeds | null): Feeders {
  const entries = Object.entries(feeds ?? { default: "video/raw" as const });
  return Object.fromEntries(entries.map(([name, media]) => [name, { media }]));
}
