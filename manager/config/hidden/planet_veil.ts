/** Between the planet file and those who ask for it: no secret in clear goes out, and none is lost when the text comes back. */
import { hiddenWords } from "../../../components/property/hidden_words.ts";
import { allComponents, type Catalogue, type Planet, type PlanetResult, type ReadPlanet } from "../../planet/planet.ts";
import { markByForm } from "./mark_by_form.ts";
import { markSecrets } from "./mark_secrets.ts";
import { type KnownSecrets, knownSecrets, restoreSecrets } from "./restore_secrets.ts";

/** What a veil needs of its desk. */
export interface PlanetVeilOptions {
  /** All component types. */
  readonly definitions: Catalogue;
  readonly readPlanet: ReadPlanet;
}

/** What the box goes by. */
interface Standing {
  readonly text: string;
  readonly planet: Planet;
}

/** Keeps the secrets of one planet. */
export class PlanetVeil {
  readonly #options: PlanetVeilOptions;

  /** @param options Types, and how a text is read. */
  constructor(options: PlanetVeilOptions) {
    this.#options = options;
  }

  /**
   * Gives a text as answers have it. One that breaks rules may say anything anywhere: there, whatever looks like a secret
   * is left out too.
   *
   * @param text A planet file.
   * @param standing What the box goes by.
   */
  shown(text: string, standing: Standing): string {
    const { definitions, readPlanet } = this.#options;
    const marked = markSecrets(text, definitions);
    if (marked !== null && (text === standing.text || readPlanet(text).ok)) return marked;
    return marked === null
      ? markByForm(text, definitions, wordsOf(standing.planet))
      : markByForm(marked, definitions, []);
  }

  /**
   * Takes a text that comes back, and checks it with its secrets in their places.
   *
   * @param text As it came.
   * @param inForce The file as it stands on disk, whose secrets are put back, and what the box goes by.
   * @returns What is to be written, and what reading says of it, with places in the text that came.
   */
  lift(
    text: string,
    { file, standing }: { readonly file: string; readonly standing: Standing },
  ): { readonly text: string; readonly result: PlanetResult } {
    const { definitions, readPlanet } = this.#options;
    const restored = restoreSecrets(text, this.#known(file, standing), definitions);
    return { text: restored.text, result: this.told(readPlanet(text, restored.stead), standing) };
  }

  /**
   * Gives what reading says as answers have it: what a problem cites may be a line with a secret.
   *
   * @param result Of a planet file.
   * @param standing What the box goes by.
   */
  told(result: PlanetResult, standing: Standing): PlanetResult {
    if (result.ok) return result;
    const words = wordsOf(standing.planet);
    const tell = (value: string | number) =>
      typeof value === "string" ? markByForm(value, this.#options.definitions, words) : value;
    const problems = result.problems.map(({ args, ...problem }) => ({
      ...problem,
      args: Object.fromEntries(Object.entries(args).map(([name, value]) => [name, tell(value)])),
    }));
    return { ok: false, problems };
  }

  /** Of a file that is not YAML only that is known which the box goes by and which it still says. */
  #known(file: string, standing: Standing): KnownSecrets {
    const { definitions } = this.#options;
    const found = knownSecrets(file, definitions);
    if (found !== null) return found;
    const earlier = knownSecrets(standing.text, definitions) ?? new Map();
    return new Map([...earlier].filter(([, { raw }]) => file.includes(raw)));
  }
}

function wordsOf(planet: Planet): string[] {
  return allComponents(planet).flatMap(({ definition, properties }) => hiddenWords(definition.properties, properties));
}
