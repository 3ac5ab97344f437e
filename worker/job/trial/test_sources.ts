/** Test sources for a component on trial: a moving picture or a sound for each thing that it eats. */
import type { ComponentSpec, Json } from "../../../manager/contract/component_spec.ts";
import type { TrialRequest } from "../../../manager/contract/trial.ts";
import { definitions } from "../../../components/catalogue.ts";
import type { ComponentDefinition } from "../../../components/definition.ts";

/**
 * Gives the sources.
 *
 * @param definition The type on trial.
 * @param request Size and rate of pictures.
 * @throws {TypeError} When the type eats something that test sources do not give.
 */
export function testSources(definition: ComponentDefinition, request: TrialRequest): ComponentSpec[] {
  const eaters = Object.entries(definition.eaters).filter(([, { optional = false }]) => !optional);
  return eaters.map(([name, { media }], index): ComponentSpec => {
    if (media.includes("video/raw")) return source(`picture${index}`, "video-test", pictureOf(request));
    if (media.includes("audio/raw")) return source(`sound${index}`, "audio-test", {});
    throw new TypeError(
      `Cannot try a type that eats other than raw pictures and sound: got ${name} of ${definition.type}`,
    );
  });
}

/** A pattern that moves: still pictures would flatter an encoder. */
function pictureOf({ width, height, framerate }: TrialRequest): Record<string, Json> {
  return { width, height, framerate, pattern: "pinwheel" };
}

function source(name: string, type: string, given: Record<string, Json>): ComponentSpec {
  const { properties, feeders } = definitions.get(type)!;
  const defaults = Object.entries(properties).map(([key, property]) => [key, property.default as Json] as const);
  return {
    id: `trial/${name}`,
    type,
    properties: { ...Object.fromEntries(defaults), ...given },
    eaters: [],
    feeders: [{ name: "default", media: feeders["default"]!.media }],
  };
}
